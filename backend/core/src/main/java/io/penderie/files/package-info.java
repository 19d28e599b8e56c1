/**
 * Files that outlive a kill and a power cut: locks, synced writing, publishing in one step, and
 * JSON; knows no other room, and not what the files are for.
 */
package io.penderie.files;

/**
 * Files that outlive a kill and a power cut: locks, writing and publishing in one step, and JSON.
 * Stands at the bottom and knows nothing of what the files are for.
 */
package io.penderie.files;

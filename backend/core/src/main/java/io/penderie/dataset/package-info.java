/**
 * Labelled pictures: reading them from IDX files and folders, splitting them, and describing them;
 * knows no network, and not what a photograph's file holds.
 */
package io.penderie.dataset;

/** Labelled gray pictures: reading them from IDX files, splitting them, and describing them. */
package io.penderie.dataset;

/**
 * From the bytes of a stranger's file to upright pixels: screening, bounded decoding, colour
 * profiles. Knows nothing of garments, networks or the dataset.
 */
package io.penderie.photo.file;

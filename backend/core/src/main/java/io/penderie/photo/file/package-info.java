/**
 * From the bytes of a stranger's file to upright pixels: screening, bounded decoding, colour
 * profiles; knows no garment, no network and no dataset.
 */
package io.penderie.photo.file;

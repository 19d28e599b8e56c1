/**
 * Pictures in memory, their sizes, resampling, and PNG files of them; knows no other room, and no
 * file but PNG.
 */
package io.penderie.picture;

/**
 * Pictures in memory, their sizes, and PNG files of them. Knows no other room and no file but PNG.
 */
package io.penderie.picture;

package io.penderie.mixture;

/**
 * A picture that was composed.
 *
 * @param file an image file
 * @param label the class that it shows, or the number of classes for none of them
 */
@SuppressWarnings("ArrayRecordComponent") // Prepared at once.
record Shown(byte[] file, int label) {}

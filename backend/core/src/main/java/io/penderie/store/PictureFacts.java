package io.penderie.store;

import java.time.Instant;

/**
 * What is known of a picture beside where it lies; a line of the file {@code pictures.jsonl}.
 *
 * @param sha256 of its file, lower-case hexadecimal
 * @param bytes of its file
 * @param look what it looks like
 * @param addedAt when it was added
 * @param origin where it comes from
 */
record PictureFacts(String sha256, long bytes, Look look, Instant addedAt, Origin origin) {}

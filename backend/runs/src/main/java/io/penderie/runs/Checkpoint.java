package io.penderie.runs;

import java.time.Instant;

/**
 * What a run can go on from.
 *
 * @param step how many batches were done, over all epochs
 * @param writtenAt when
 */
public record Checkpoint(long step, Instant writtenAt) {}

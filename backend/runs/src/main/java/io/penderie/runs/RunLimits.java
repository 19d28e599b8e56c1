package io.penderie.runs;

import java.time.Duration;

/**
 * What training runs may take.
 *
 * @param parallel how many train at one time
 * @param queue how many may wait besides
 * @param kept how many are kept, finished ones included
 * @param patience how long a process may take to stop before it is killed
 * @param heapBytes the largest heap of a run's process; its tensors lie outside of it
 * @param turn how long a search may go on while another run waits
 * @param niceness how much a run gives way to everything else, 0 to 19, where there is nice
 */
public record RunLimits(
    int parallel,
    int queue,
    int kept,
    Duration patience,
    long heapBytes,
    Duration turn,
    int niceness) {}

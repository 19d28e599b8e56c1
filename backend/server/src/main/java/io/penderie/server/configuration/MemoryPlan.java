package io.penderie.server.configuration;

/**
 * What the heap is for, in bytes. The parts add up to it: what is always there; the bodies of
 * requests; pictures while they are decoded; and as much as those again for copies on the way from
 * body to picture, answers, and what is not collected yet.
 *
 * @param bodies the most that bodies of requests may take up until their work ends
 * @param decoding the most that pictures may take up that have to be decoded as a whole
 */
public record MemoryPlan(long bodies, long decoding) {

  /** The dataset (55 MB), classes and what the frameworks keep. */
  private static final long ALWAYS = 110L << 20;

  /** Of the heap, one part in so many at most is for bodies. */
  private static final int PART_FOR_BODIES = 4;

  /** The plan for this process. */
  public static MemoryPlan of(PenderieConfig config) {
    return of(config.limits().heldBodies().asLongValue(), Runtime.getRuntime().maxMemory());
  }

  /**
   * The plan for a heap.
   *
   * @param allowed the most that is allowed for bodies
   */
  public static MemoryPlan of(long allowed, long heap) {
    long bodies = Math.min(allowed, heap / PART_FOR_BODIES);
    return new MemoryPlan(bodies, Math.max(0, heap - ALWAYS - bodies) / 2);
  }
}

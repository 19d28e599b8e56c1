package io.penderie.server.configuration;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import io.penderie.photo.file.ImageLimits;
import java.lang.management.ManagementFactory;

/**
 * The bounds of the process' memory, in bytes, and what they add up to.
 *
 * @param heap the largest heap
 * @param plan what that is for
 * @param direct the most that buffers outside of the heap may take up
 * @param jpegs the most that the decoder of progressive JPEGs holds
 * @param machine what the machine has, or the container
 */
public record MemorySum(long heap, MemoryPlan plan, long direct, long jpegs, long machine) {

  /**
   * What lies outside of the heap and is none of the above: Java itself and its threads, the
   * engine, networks. Measured, see docs/performance.md; no setting bounds it.
   */
  private static final long THE_REST = 300L << 20;

  private static final int MEBIBYTE = 20;

  /** Of this process. */
  public static MemorySum of(PenderieConfig config) {
    long heap = Runtime.getRuntime().maxMemory();
    return new MemorySum(
        heap,
        MemoryPlan.of(config),
        direct(heap),
        coefficients(config),
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
  }

  /** As much as the largest progressive JPEG takes; others wait until it is decoded. */
  public static long coefficients(PenderieConfig config) {
    return ImageLimits.COEFFICIENT_BYTES * config.limits().imagePixels();
  }

  /** Without a bound of its own it may be as large as the heap. */
  private static long direct(long heap) {
    long set =
        Long.parseLong(
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("MaxDirectMemorySize")
                .getValue());
    return set == 0 ? heap : set;
  }

  /** All together. */
  public long sum() {
    return heap + direct + jpegs + THE_REST;
  }

  /** Whether there may be too little for it. */
  public boolean exceedsTheMachine() {
    return sum() > machine;
  }

  @Override
  public String toString() {
    return ("Memory: at most %d MiB of heap (%d for bodies of requests, %d for pictures while they are"
            + " decoded), %d of direct buffers, %d for progressive JPEGs, some %d for the rest: in all"
            + " %d of the %d MiB that there are")
        .formatted(
            heap >> MEBIBYTE,
            plan.bodies() >> MEBIBYTE,
            plan.decoding() >> MEBIBYTE,
            direct >> MEBIBYTE,
            jpegs >> MEBIBYTE,
            THE_REST >> MEBIBYTE,
            sum() >> MEBIBYTE,
            machine >> MEBIBYTE);
  }
}

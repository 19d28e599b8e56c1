package io.penderie.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryPlanTest {

  private static final long MB = 1 << 20;

  @Test
  void parts_addUpToTheHeap() {
    // 110 always there, a quarter of the heap for bodies, half of the rest for decoding.
    assertThat(MemoryPlan.of(256 * MB, 512 * MB)).isEqualTo(new MemoryPlan(128 * MB, 137 * MB));
    assertThat(MemoryPlan.of(256 * MB, 256 * MB)).isEqualTo(new MemoryPlan(64 * MB, 41 * MB));
  }

  @Test
  void largeHeap_givesBodiesWhatIsAllowed_andNoMore() {
    assertThat(MemoryPlan.of(256 * MB, 2158 * MB)).isEqualTo(new MemoryPlan(256 * MB, 896 * MB));
  }

  @Test
  void heapThatIsTooSmall_leavesNothingForDecoding() {
    assertThat(MemoryPlan.of(256 * MB, 100 * MB)).isEqualTo(new MemoryPlan(25 * MB, 0));
  }

  /** As the command serves: 512 MB of heap, 128 of buffers, a picture of 52 megapixels. */
  @Test
  void sum_isOfHeapAndWhatLiesOutside() {
    MemoryPlan plan = MemoryPlan.of(256 * MB, 512 * MB);
    MemorySum sum = new MemorySum(512 * MB, plan, 128 * MB, 149 * MB, 2048 * MB);

    assertThat(sum.sum()).isEqualTo(1089 * MB);
    assertThat(sum)
        .hasToString(
            "Memory: at most 512 MiB of heap (128 for bodies of requests, 137 for pictures while they"
                + " are decoded), 128 of direct buffers, 149 for progressive JPEGs, some 300 for the"
                + " rest: in all 1089 of the 2048 MiB that there are");
    assertThat(sum.exceedsTheMachine()).isFalse();
    assertThat(new MemorySum(512 * MB, plan, 128 * MB, 149 * MB, 1024 * MB).exceedsTheMachine())
        .isTrue();
  }
}

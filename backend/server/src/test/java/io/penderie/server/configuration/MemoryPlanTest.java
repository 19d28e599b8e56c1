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
}

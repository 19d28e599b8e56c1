package io.penderie.server.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.prediction.OverloadedException;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {

  @Test
  void bodies_fillWhatIsAllowed_andNoMore() {
    BodyMemory memory = new BodyMemory(10, 1000);
    memory.reserve(10);

    assertThatThrownBy(() -> memory.reserve(1)).isInstanceOf(OverloadedException.class);
    assertThat(memory.held()).isEqualTo(10);

    memory.release(10);
    memory.reserve(1);
  }

  @Test
  void smallHeap_allowsAQuarterOfItself() {
    BodyMemory memory = new BodyMemory(256, 512);
    memory.reserve(128);

    assertThatThrownBy(() -> memory.reserve(1)).isInstanceOf(OverloadedException.class);
  }
}

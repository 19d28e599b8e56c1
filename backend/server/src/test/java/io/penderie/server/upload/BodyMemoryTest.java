package io.penderie.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMemoryTest {

  @Test
  void bodies_fillWhatIsAllowed_andNoMore() {
    BodyMemory memory = new BodyMemory(10);
    Sender sender = new Sender(memory, 1);

    assertThat(sender.sends(10)).isTrue();
    assertThat(sender.sends(1)).isFalse();
    assertThat(memory.held()).isEqualTo(10);

    memory.release(10);
    assertThat(sender.sends(1)).isTrue();
  }

  @Test
  void fullMemory_theSlowestGiveWay_andNoMoreOfThemThanNeedBe() {
    BodyMemory memory = new BodyMemory(10);
    Sender slowest = new Sender(memory, 1);
    Sender slow = new Sender(memory, 2);
    Sender fast = new Sender(memory, 100);
    Sender young = new Sender(memory, Double.POSITIVE_INFINITY);
    assertThat(slow.sends(3)).isTrue();
    assertThat(slowest.sends(3)).isTrue();
    assertThat(young.sends(4)).isTrue();

    assertThat(memory.mayFit(6)).isTrue();
    assertThat(memory.mayFit(7)).isFalse();
    assertThat(fast.sends(2)).isTrue();

    assertThat(slowest.gaveWay).isTrue();
    assertThat(slow.gaveWay).isFalse();
    assertThat(young.gaveWay).isFalse();
  }

  @Test
  void slowerSenders_doNotGiveWay_whereThatWouldNotHelp() {
    BodyMemory memory = new BodyMemory(10);
    Sender slow = new Sender(memory, 1);
    Sender fast = new Sender(memory, 100);
    assertThat(slow.sends(2)).isTrue();
    assertThat(fast.sends(8)).isTrue();

    assertThat(fast.sends(3)).isFalse();
    assertThat(slow.sends(1)).isFalse();

    assertThat(slow.gaveWay).isFalse();
    assertThat(fast.gaveWay).isFalse();
  }

  private static final class Sender implements BodyMemory.Coming {
    private final BodyMemory memory;
    private final double rate;
    private long reserved;
    private boolean gaveWay;

    private Sender(BodyMemory memory, double rate) {
      this.memory = memory;
      this.rate = rate;
      memory.begin(this);
    }

    private boolean sends(long bytes) {
      boolean fits = memory.reserve(bytes, this);
      reserved += fits ? bytes : 0;
      return fits;
    }

    @Override
    public long reserved() {
      return reserved;
    }

    @Override
    public double rate() {
      return rate;
    }

    @Override
    public void giveWay() {
      gaveWay = true;
      memory.end(this);
      memory.release(reserved);
    }
  }
}

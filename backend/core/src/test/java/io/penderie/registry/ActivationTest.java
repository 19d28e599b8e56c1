package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActivationTest {

  private static final Instant EARLIER = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant NOW = Instant.parse("2026-01-02T03:05:00Z");

  @Test
  void promotion_keepsTheVersionBeforeAsTheNewestPreviousOne() {
    Activation before = new Activation("b", EARLIER, List.of("a"));

    assertThat(before.promoted("c", NOW)).isEqualTo(new Activation("c", NOW, List.of("a", "b")));
  }

  @Test
  void promotion_beyondTwentyPrevious_forgetsTheOldest() {
    List<String> twenty = IntStream.range(0, 20).mapToObj(i -> "v" + i).toList();

    Activation next = new Activation("v20", EARLIER, twenty).promoted("v21", NOW);

    assertThat(next.previous()).hasSize(20).startsWith("v1", "v2").endsWith("v19", "v20");
  }

  @Test
  void rollback_goesFurtherBackEachTime() {
    Activation third = new Activation("c", EARLIER, List.of("a", "b"));

    Activation second = third.rolledBack(name -> true, NOW);
    Activation first = second.rolledBack(name -> true, NOW);

    assertThat(second).isEqualTo(new Activation("b", NOW, List.of("a")));
    assertThat(first).isEqualTo(new Activation("a", NOW, List.of()));
    assertThatExceptionOfType(NoPreviousVersionException.class)
        .isThrownBy(() -> first.rolledBack(name -> true, NOW));
  }

  @Test
  void rollback_passesOverWhatIsGone() {
    Activation active = new Activation("d", EARLIER, List.of("a", "b", "c"));

    assertThat(active.rolledBack(Set.of("a", "b")::contains, NOW))
        .isEqualTo(new Activation("b", NOW, List.of("a")));
    assertThatExceptionOfType(NoPreviousVersionException.class)
        .isThrownBy(() -> active.rolledBack(name -> false, NOW));
  }

  /** z, a, b, and a again; then b is gone: what was before a is z, not a. */
  @Test
  void rollback_neverLeadsToTheActiveVersionItself() {
    Activation active = new Activation("a", EARLIER, List.of("z", "a", "b"));

    assertThat(active.rolledBack(Set.of("z", "a")::contains, NOW))
        .isEqualTo(new Activation("z", NOW, List.of()));
    assertThat(active.without("b")).isEqualTo(new Activation("a", EARLIER, List.of("z")));
  }

  @Test
  void deletion_leavesNoVersionTwiceInARow() {
    Activation active = new Activation("c", EARLIER, List.of("b", "a", "b", "d", "b"));

    assertThat(active.without("a").previous()).containsExactly("b", "d", "b");
    assertThat(active.without("d").previous()).containsExactly("b", "a", "b");
    assertThat(active.without("b").previous()).containsExactly("a", "d");
  }

  @Test
  void moreThanTwentyPrevious_areRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Activation("a", NOW, Collections.nCopies(21, "b")));
  }
}

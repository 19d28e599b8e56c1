package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry whose built-in versions a release brings, apart from what is written. */
class BesideAReleaseTest {

  private static final Expectation EXPECTED =
      new Expectation(TinyModels.INPUT.width(), TinyModels.INPUT.height(), 1, TinyModels.LABELS);

  @TempDir Path folder;
  private Path released;
  private Path own;
  private ModelRegistry registry;

  @BeforeAll
  static void start() {
    PyTorch.useThreads(1);
  }

  @BeforeEach
  void release() throws IOException {
    released = Files.createDirectories(folder.resolve("release/models"));
    own = folder.resolve("home/models");
    TinyModels.writeComplete(released, "first", 1);
    registry = of("first", "second");
  }

  private ModelRegistry of(String... builtIn) {
    return new ModelRegistry(own, released, new BuiltIn(List.of(builtIn)));
  }

  @Test
  void homeThatIsNew_hasWhatTheReleaseBrings() {
    assertThat(registry.versions()).extracting(ModelVersion::name).containsExactly("first");
    assertThat(registry.active().folder()).isEqualTo(released.resolve("first"));
    assertThat(own).doesNotExist();
  }

  @Test
  void promotion_isWrittenToTheHomeAlone() throws IOException {
    TinyModels.writeComplete(own, "mine", 2);

    promote("mine");
    promote("first");

    assertThat(registry.active().name()).isEqualTo("first");
    assertThat(registry.activation().previous()).containsExactly("first", "mine");
    assertThat(released).isDirectoryNotContaining("glob:**.{json,lock}");
    assertThat(own.resolve("active.json")).exists();
  }

  @Test
  void newerRelease_isFollowed_untilSomebodyPromotes() throws IOException {
    TinyModels.writeComplete(own, "mine", 2);
    TinyModels.writeComplete(released, "second", 3);

    assertThat(of("second", "first").active().name()).isEqualTo("second");

    promote("mine");
    assertThat(of("second", "first").active().name()).isEqualTo("mine");
  }

  /** As a home is that was filled by a release before: it has copies of what that one brought. */
  @Test
  void copyOfAnEarlierRelease_isHidden_andNotLost() throws IOException {
    TinyModels.writeComplete(own, "first", 4);
    TinyModels.writeComplete(own, "mine", 2);

    assertThat(registry.find("first").folder()).isEqualTo(released.resolve("first"));
    assertThat(registry.versions()).extracting(ModelVersion::name).containsExactly("first", "mine");
    assertThat(registry.hidden()).containsExactly("first");
    assertThat(own.resolve("first/model-card.json")).exists();
  }

  @Test
  void versionThatAReleaseNoLongerBrings_staysWhereItIs() throws IOException {
    TinyModels.writeComplete(own, "old", 4);

    assertThat(registry.isBuiltIn("old")).isFalse();
    assertThat(registry.find("old").folder()).isEqualTo(own.resolve("old"));
    assertThat(registry.hidden()).isEmpty();
  }

  @Test
  void upgrade_saysOnceWhatIsNew() throws IOException {
    assertThat(ReleaseChange.since(registry, "0.1.0")).isEmpty();
    assertThat(ReleaseChange.since(registry, "0.1.0")).isEmpty();
    TinyModels.writeComplete(released, "second", 3);

    assertThat(ReleaseChange.since(registry, "0.2.0"))
        .get()
        .extracting(ReleaseChange::sentence)
        .isEqualTo("Penderie 0.2.0 follows 0.1.0 here: with it comes second");
    assertThat(ReleaseChange.since(registry, "0.2.0")).isEmpty();

    TinyModels.writeComplete(Files.createDirectories(folder.resolve("other")), "second", 5);
    released = folder.resolve("other");
    assertThat(ReleaseChange.since(of("second", "first"), "0.3.0"))
        .get()
        .extracting(ReleaseChange::sentence)
        .isEqualTo(
            "Penderie 0.3.0 follows 0.2.0 here: it brings anew second; it no longer brings first");
  }

  private void promote(String name) {
    try (Promotion promotion = new Promoter(registry).promote(name, EXPECTED)) {
      TrainedModel model = promotion.model();
      assertThat(model.labels()).isEqualTo(TinyModels.LABELS);
    }
  }
}

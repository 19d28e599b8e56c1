package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.files.testing.Forced;
import io.penderie.model.testing.EngineArrays;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.registry.testing.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryEditorTest {

  private static final Expectation EXPECTED = new Expectation(8, 8, 1, TinyModels.LABELS);

  @TempDir private Path models;
  private ModelRegistry registry;
  private RegistryEditor editor;
  private Promoter promoter;

  @BeforeEach
  void writeVersions() throws IOException {
    TinyModels.writeComplete(models, "shipped", 1);
    TinyModels.writeComplete(models, "one", 2);
    TinyModels.writeComplete(models, "two", 3);
    registry = new ModelRegistry(models, new BuiltIn(List.of("shipped")));
    editor = new RegistryEditor(registry);
    promoter = new Promoter(registry);
  }

  @Test
  void promotion_isOnDisk_andHandsOverTheLoadedModel() {
    Instant before = Instant.now().minusSeconds(1);

    try (Promotion promotion = promoter.promote("one", EXPECTED)) {
      assertThat(promotion.changed()).isTrue();
      assertThat(promotion.version().name()).isEqualTo("one");
      assertThat(promotion.model().probabilities(List.of(TinyModels.pixels(1)))[0]).hasSize(3);
      assertThat(promotion.activation()).isEqualTo(registry.activation());
    }
    assertThat(registry.active().name()).isEqualTo("one");
    assertThat(registry.activation().previous()).containsExactly("shipped");
    assertThat(registry.activation().since()).isBetween(before, Instant.now());
  }

  /** In this order: the file's content, its name. */
  @Test
  void promotion_isForcedToTheDisk() throws Exception {
    assertThat(Forced.during(models, () -> promoter.promote("one", EXPECTED)))
        .containsExactly(models.resolve("active.json.unfinished"), models);
  }

  @Test
  void promotion_ofTheActiveVersion_changesNothing() throws IOException {
    promote("one");
    String content = Files.readString(models.resolve("active.json"));

    try (Promotion promotion = promoter.promote("one", EXPECTED)) {
      assertThat(promotion.changed()).isFalse();
    }
    assertThat(models.resolve("active.json")).hasContent(content.strip());
  }

  @Test
  void promotion_ofTheDefault_writesNoFile() {
    promote("shipped");

    assertThat(models.resolve("active.json")).doesNotExist();
  }

  @Test
  void promotion_ofNothing_isNotFound() {
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> promoter.promote("nothing", EXPECTED));
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> promoter.promote("../models/one", EXPECTED));
  }

  @ParameterizedTest
  @EnumSource
  void promotion_ofADamagedVersion_leavesTheActiveOne(DamagedModels damage) throws IOException {
    promote("one");
    damage.damage(registry.find("two"));
    Activation before = registry.activation();
    int open = EngineArrays.count();

    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> promoter.promote("two", EXPECTED));

    assertThat(registry.activation()).isEqualTo(before);
    assertThat(EngineArrays.count()).isEqualTo(open);
  }

  /** A folder where the unfinished file would go stands for a full or failing disk. */
  @Test
  void promotion_thatCannotBeWritten_leavesTheActiveOne_andClosesTheModel() throws IOException {
    promote("one");
    Activation before = registry.activation();
    Files.createDirectory(models.resolve("active.json.unfinished"));
    int open = EngineArrays.count();

    assertThatExceptionOfType(RegistryStorageException.class)
        .isThrownBy(() -> promoter.promote("two", EXPECTED))
        .withMessageStartingWith(models.resolve("active.json").toString());

    assertThat(registry.activation()).isEqualTo(before);
    assertThat(EngineArrays.count()).isEqualTo(open);
  }

  @Test
  void promotion_withADamagedActiveFile_mendsIt() throws IOException {
    Files.writeString(models.resolve("active.json"), "{\"version\": ");

    promote("one");

    assertThat(registry.active().name()).isEqualTo("one");
    assertThat(registry.activation().previous()).isEmpty();
  }

  @Test
  void promotion_intoARegistryWithoutAny_isTheFirst() throws IOException {
    promoter = new Promoter(new ModelRegistry(models, new BuiltIn(List.of())));

    promote("one");

    assertThat(registry.activation().version()).isEqualTo("one");
    assertThat(registry.activation().previous()).isEmpty();
  }

  /** What was active before is lost with it; which versions are built in is not. */
  @Test
  void damagedActiveFile_keepsNothingFromBeingDone() throws IOException {
    Files.writeString(models.resolve("active.json"), "{\"version\": ");

    assertThatExceptionOfType(NoPreviousVersionException.class)
        .isThrownBy(() -> promoter.rollback(EXPECTED));
    assertThatExceptionOfType(VersionProtectedException.class)
        .isThrownBy(() -> editor.delete("shipped"));
    editor.delete("two");

    assertThat(registry.versions())
        .extracting(ModelVersion::name)
        .containsExactly("one", "shipped");
    promote("one");
    assertThat(registry.active().name()).isEqualTo("one");
  }

  @Test
  void membersThatOnlyALaterReleaseKnows_areNoDamage() throws IOException {
    Files.writeString(
        models.resolve("active.json"),
        "{\"version\": \"two\", \"previous\": [\"one\"], \"reason\": \"better\"}");

    assertThat(registry.active().name()).isEqualTo("two");
    promoter.rollback(EXPECTED).close();
    assertThat(registry.active().name()).isEqualTo("one");
  }

  /** The lock is free, so that nobody makes it. */
  @Test
  void versionThatAKilledProcessWasMaking_isClearedAway() throws IOException {
    Path half = Files.createDirectory(models.resolve("half.unfinished"));
    Files.writeString(half.resolve(ModelVersion.PARAMETERS), "half");
    Path file = Files.writeString(models.resolve("active.json.unfinished"), "{");

    editor.tidy();

    assertThat(half).doesNotExist();
    assertThat(file).exists();
    assertThat(registry.versions()).hasSize(3);
  }

  @Test
  void rollback_twice_andOnceTooOften() {
    promote("one");
    promote("two");

    promoter.rollback(EXPECTED).close();
    assertThat(registry.active().name()).isEqualTo("one");
    assertThat(registry.activation().previous()).containsExactly("shipped");
    promoter.rollback(EXPECTED).close();
    assertThat(registry.active().name()).isEqualTo("shipped");
    assertThat(registry.activation().previous()).isEmpty();

    assertThatExceptionOfType(NoPreviousVersionException.class)
        .isThrownBy(() -> promoter.rollback(EXPECTED));
    assertThat(registry.active().name()).isEqualTo("shipped");
  }

  @Test
  void rollback_toADamagedVersion_isRefused() throws IOException {
    promote("one");
    promote("two");
    DamagedModels.ONE_BIT_CHANGED.damage(registry.find("one"));

    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> promoter.rollback(EXPECTED));

    assertThat(registry.active().name()).isEqualTo("two");
  }

  @Test
  void deletion_removesTheFolder_andTheWayBackToIt() throws IOException {
    promote("one");
    promote("two");

    editor.delete("one");

    assertThat(registry.versions())
        .extracting(ModelVersion::name)
        .containsExactly("shipped", "two");
    assertThat(registry.activation().previous()).containsExactly("shipped");
    assertThat(models.toFile().list())
        .containsExactlyInAnyOrder("shipped", "two", "active.json", ".lock");
  }

  @Test
  void deletion_isForcedToTheDisk() throws Exception {
    assertThat(
            Forced.during(
                models,
                () -> {
                  editor.delete("two");
                  return null;
                }))
        .containsExactly(models);
  }

  @ParameterizedTest
  @EnumSource(names = {"CARD_THAT_IS_NO_JSON", "MISSING_PARAMETERS"})
  void deletion_ofADamagedVersion_isDone(DamagedModels damage) throws IOException {
    damage.damage(registry.find("two"));

    editor.delete("two");

    assertThat(models.resolve("two")).doesNotExist();
  }

  @Test
  void deletion_ofActiveBuiltInOrNothing_isRefused() {
    promote("one");

    assertThatExceptionOfType(VersionProtectedException.class)
        .isThrownBy(() -> editor.delete("one"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(VersionProtectedException.Reason.ACTIVE));
    assertThatExceptionOfType(VersionProtectedException.class)
        .isThrownBy(() -> editor.delete("shipped"))
        .satisfies(
            e -> assertThat(e.reason()).isEqualTo(VersionProtectedException.Reason.BUILT_IN));
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> editor.delete("nothing"));
    assertThatExceptionOfType(VersionNotFoundException.class)
        .isThrownBy(() -> editor.delete("../models"));
    assertThat(registry.versions()).hasSize(3);
  }

  @Test
  void deletion_clearsUpAfterOneThatWasKilled() throws IOException {
    Path left = Files.createDirectories(models.resolve(".deleted-1").resolve("deeper"));
    Files.writeString(left.resolve("file"), "left");

    editor.delete("two");

    assertThat(models.resolve(".deleted-1")).doesNotExist();
  }

  @Test
  @Timeout(120)
  void manyPromotionsAtOnce_followEachOther() throws Exception {
    int threads = 4;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String name = i % 2 == 0 ? "one" : "two";
        done.add(
            pool.submit(
                () -> {
                  for (int round = 0; round < 3; round++) {
                    promote(name);
                    registry.activation();
                  }
                }));
      }
      for (Future<?> promotions : done) {
        promotions.get(100, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdown();
    }
    Activation last = registry.activation();
    assertThat(last.version()).isIn("one", "two");
    // Each promotion that changed something followed the other version, none was lost between.
    List<String> chain = new ArrayList<>(last.previous());
    chain.add(last.version());
    for (int i = 1; i < chain.size(); i++) {
      assertThat(chain.get(i)).isNotEqualTo(chain.get(i - 1));
    }
  }

  private void promote(String name) {
    promoter.promote(name, EXPECTED).close();
  }
}

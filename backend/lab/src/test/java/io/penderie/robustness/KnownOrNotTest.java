package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.penderie.dataset.PhotographFolder;
import io.penderie.labelled.LabelledPicture;
import io.penderie.labelled.ShoeKinds;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.garment.PhotoPreparation;
import io.penderie.scene.PictureFile;
import io.penderie.scene.RgbPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownOrNotTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(UnknownKind.class)
  void file_ofEachKind_isRepeatableAndPassesThePreparation(UnknownKind kind) {
    assumeTrue(!kind.needsFonts() || Glyphs.areAvailable(), "this machine has no fonts");
    PhotoPreparation preparation =
        new PhotoPreparation(ImageLimits.DEFAULTS, ToyCandidate.saying(0).input());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      byte[] file = kind.file(Chance.of(1, "test", i));

      assertThat(file).isEqualTo(kind.file(Chance.of(1, "test", i)));
      assertThat(preparation.prepare(file).pixels()).hasSize(28 * 28);
      seen.add(Arrays.toString(file));
    }
    assertThat(seen).hasSizeGreaterThan(15);
  }

  @Test
  void measure_ofOneWithoutAnyIdea_isAHalfEverywhere() {
    KnownReport report = measure(List.of(), ToyCandidate.saying(0));

    assertThat(report.threshold()).isNull();
    assertThat(report.garments())
        .extracting(KnownReport.Garments::source)
        .containsExactly("test split", "scenes");
    assertThat(report.unknown()).hasSize(UnknownKind.values().length - report.leftOut().size());
    assertThat(report.unknown())
        .allSatisfy(
            unknown -> {
              assertThat(unknown.pictures()).isEqualTo(10);
              assertThat(unknown.flagged()).isZero();
              assertThat(unknown.areas().values()).containsOnly(0.5);
            });
  }

  @Test
  void measure_withPhotographs_comparesThemToo() throws IOException {
    // The garments are light, the hats are dark and one is no picture at all.
    photograph("t-shirt/1.png", 250);
    photograph("hat/1.png", 20);
    photograph("hat/2.png", 30);
    Files.write(folder.resolve("hat/3.png"), new byte[] {1});

    KnownReport report =
        measure(
            ShoeKinds.unknown().label(List.of(PhotographFolder.open(folder))),
            ToyCandidate.knowingLight(50));

    assertThat(report.threshold()).isEqualTo(50);
    assertThat(report.garments().get(2)).isEqualTo(new KnownReport.Garments("photographs", 1, 0));
    KnownReport.Unknown hats = report.unknown().get(report.unknown().size() - 1);
    assertThat(hats.kind()).isEqualTo("hat (photographs)");
    assertThat(hats.pictures()).isEqualTo(2);
    assertThat(hats.flagged()).isEqualTo(1);
    assertThat(hats.areas()).containsEntry("photographs", 1.0);
  }

  @Test
  void measure_stopped_hasNoReport() {
    Trial trial = new Trial(10, 1, 1, () -> true, TrialProgress.NONE);

    assertThat(
            new KnownOrNot(trial)
                .measure(ToyPictures.set(1), List.of(), List.of(ToyCandidate.saying(0))))
        .isEmpty();
  }

  private static KnownReport measure(List<LabelledPicture> photographs, Candidate candidate) {
    Trial trial = new Trial(10, 1, 2, () -> false, TrialProgress.NONE);
    return new KnownOrNot(trial)
        .measure(ToyPictures.set(1), photographs, List.of(candidate))
        .orElseThrow()
        .get(0);
  }

  /** A box of this value, as the data set has it: it passes the preparation as it is. */
  private void photograph(String name, int value) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, PictureFile.png(RgbPicture.gray(28, 28, ToyPictures.box(20, value))));
  }
}

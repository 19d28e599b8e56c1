package io.penderie.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The four files that come with the repository. */
class FashionMnistTest {

  private static final Path HOME = Path.of(System.getProperty("penderie.home"));

  private static Dataset dataset;

  @BeforeAll
  static void read() {
    dataset = FashionMnist.folder(HOME).read();
  }

  @Test
  void files_haveThePublishedHashes() throws IOException, NoSuchAlgorithmException {
    Path folder = HOME.resolve("data").resolve("fashion-mnist");
    List<String> lines = Files.readAllLines(folder.resolve("SHA256SUMS"));

    assertThat(lines).hasSize(4);
    for (String line : lines) {
      // As sha256sum writes it: 64 hexadecimal digits, two blanks, the name.
      byte[] content = Files.readAllBytes(folder.resolve(line.substring(66)));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      assertThat(HexFormat.of().formatHex(hash)).as(line).isEqualTo(line.substring(0, 64));
    }
  }

  @Test
  void dataset_hasItsNameAndItsClasses() {
    assertThat(dataset.name()).isEqualTo("fashion-mnist");
    assertThat(dataset.labels().english())
        .containsExactly(
            "T-shirt/top",
            "Trouser",
            "Pullover",
            "Dress",
            "Coat",
            "Sandal",
            "Shirt",
            "Sneaker",
            "Bag",
            "Ankle boot");
    assertThat(dataset.labels().french())
        .containsExactly(
            "T-shirt/haut",
            "Pantalon",
            "Pull",
            "Robe",
            "Manteau",
            "Sandale",
            "Chemise",
            "Basket",
            "Sac",
            "Bottine");
  }

  @Test
  void trainingPictures_haveThePublishedFigures() {
    DatasetStatistics statistics = DatasetStatistics.of(dataset.training(), 10);

    assertThat(statistics.count()).isEqualTo(60_000);
    assertThat(statistics.countsByClass()).isEqualTo(Collections.nCopies(10, 6_000));
    assertThat(statistics.pixelMean()).isEqualTo(0.2860, within(0.00005));
    assertThat(statistics.pixelDeviation()).isEqualTo(0.3530, within(0.00005));
    assertThat(statistics.histogram().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(60_000L * 28 * 28);
    assertThat(statistics.meanPictures()).allSatisfy(picture -> assertThat(picture).hasSize(784));
  }

  @Test
  void testPictures_haveThePublishedCounts() {
    DatasetStatistics statistics = DatasetStatistics.of(dataset.test(), 10);

    assertThat(statistics.count()).isEqualTo(10_000);
    assertThat(statistics.countsByClass()).isEqualTo(Collections.nCopies(10, 1_000));
  }

  @Test
  void defaultSplit_hasFiftyFiveAndFiveThousand() {
    Split split =
        Split.stratified(dataset.training(), Split.DEFAULT_VALIDATION_FRACTION, Split.DEFAULT_SEED);

    assertThat(DatasetStatistics.of(split.training(), 10).countsByClass())
        .isEqualTo(Collections.nCopies(10, 5_500));
    assertThat(DatasetStatistics.of(split.validation(), 10).countsByClass())
        .isEqualTo(Collections.nCopies(10, 500));
  }
}

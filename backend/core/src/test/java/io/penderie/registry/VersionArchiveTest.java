package io.penderie.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.model.TrainedModel;
import io.penderie.registry.testing.TinyModels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version on its way from one Penderie to another. */
class VersionArchiveTest {

  private static final Expectation EXPECTED = new Expectation(8, 8, 1, TinyModels.LABELS);

  @TempDir private Path there;
  @TempDir private Path here;
  private ModelVersion version;
  private RegistryEditor editor;

  @BeforeEach
  void write() throws IOException {
    version = TinyModels.writeComplete(there, "one", 1);
    new VersionRecords(new ModelRegistry(there)).export(version);
    version = ModelRegistry.open(version.folder());
    editor = new RegistryEditor(new ModelRegistry(here));
  }

  @Test
  void version_arrivesWhole_underItsNewName_andAnswersAlike() throws IOException {
    new VersionRecords(new ModelRegistry(there)).recordNotes("one", new VersionNotes("for shoes"));

    ModelVersion arrived = editor.adopt(archive(), "guest", EXPECTED);

    assertThat(VersionNotes.of(arrived)).contains(new VersionNotes("for shoes"));
    assertThat(arrived.name()).isEqualTo("guest");
    assertThat(arrived.card()).isEqualTo(version.card().withVersion("guest"));
    assertThat(arrived.parameters()).hasSameBinaryContentAs(version.parameters());
    assertThat(arrived.export()).hasSameBinaryContentAs(version.export());
    try (TrainedModel before = version.load();
        TrainedModel now = arrived.load()) {
      List<byte[]> pictures = List.of(TinyModels.pixels(3));
      assertThat(now.probabilities(pictures)).isDeepEqualTo(before.probabilities(pictures));
    }
  }

  @Test
  void name_thatIsTaken_isRefused_andTheOtherStays() throws IOException {
    editor.adopt(archive(), "guest", EXPECTED);
    Path file = archive();

    assertThatExceptionOfType(VersionExistsException.class)
        .isThrownBy(() -> editor.adopt(file, "guest", EXPECTED));
    assertThat(new ModelRegistry(here).versions()).hasSize(1);
  }

  @Test
  void whatIsNoVersion_isRefused_andLeavesNothing() throws IOException {
    byte[] whole = Files.readAllBytes(archive());
    byte[] card = Files.readAllBytes(version.folder().resolve(ModelVersion.CARD));
    Map<String, byte[]> wrong = new LinkedHashMap<>();
    wrong.put("it holds no model-card.json", "no zip".getBytes(StandardCharsets.UTF_8));
    wrong.put("damaged or was cut short", Arrays.copyOf(whole, whole.length / 2));
    wrong.put("a file that no version has", zip("one/../../evil.sh", card));
    wrong.put("twice", zip("a/model-card.json", card, "b/model-card.json", card));
    wrong.put("its card is none", zip("model-card.json", "{}".getBytes(StandardCharsets.UTF_8)));
    wrong.put("evaluation is damaged", zip("model-card.json", card, "evaluation.json", card));
    wrong.put("notes.txt holds U+0000", zip("model-card.json", card, "notes.txt", new byte[1]));
    wrong.put("notes.txt has more", zip("model-card.json", card, "notes.txt", new byte[20_000]));
    wrong.put("notes.txt is not UTF-8", zip("model-card.json", card, "notes.txt", new byte[] {-1}));
    wrong.put("onnx is not taken: it is no", zip("model-card.json", card, "network.onnx", card));

    for (Map.Entry<String, byte[]> each : wrong.entrySet()) {
      Path file = Files.write(there.resolve("sent"), each.getValue());
      assertThatExceptionOfType(RefusedVersionException.class)
          .isThrownBy(() -> editor.adopt(file, "guest", EXPECTED))
          .withMessageContaining(each.getKey());
    }
    assertThat(new ModelRegistry(here).versions()).isEmpty();
    assertThat(here.resolve("guest.unfinished")).doesNotExist();
  }

  /** A version has a few files of megabytes; these zeros are packed into a quarter of one. */
  @Test
  void whatUnpacksToTooMuch_isRefused() throws IOException {
    Path file = there.resolve("bomb");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("parameters.params"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i <= VersionArchive.MOST_BYTES >> 20; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    assertThatExceptionOfType(RefusedVersionException.class)
        .isThrownBy(() -> editor.adopt(file, "guest", EXPECTED))
        .withMessageContaining("more than 256 MiB");
    assertThat(here.resolve("guest.unfinished")).doesNotExist();
  }

  @Test
  void versionThatCannotAnswerHere_isRefusedAsBeforeAPromotion() throws IOException {
    Path others = archive();
    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(
            () -> editor.adopt(others, "guest", new Expectation(9, 9, 1, TinyModels.LABELS)))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(VersionFault.OTHER_PICTURES));

    ModelVersion two = TinyModels.writeComplete(there, "two", 2);
    Files.delete(version.export());
    Files.copy(two.parameters(), version.parameters(), StandardCopyOption.REPLACE_EXISTING);
    Path mixed = archive();
    assertThatExceptionOfType(UnusableVersionException.class)
        .isThrownBy(() -> editor.adopt(mixed, "guest", EXPECTED))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(VersionFault.WRONG_PARAMETERS));
  }

  private Path archive() throws IOException {
    Path file = there.resolve("sent");
    try (OutputStream out = Files.newOutputStream(file)) {
      VersionArchive.write(version, out);
    }
    return file;
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

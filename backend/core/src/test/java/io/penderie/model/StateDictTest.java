package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On {@code foreign/report.pt.gz}, which PyTorch wrote of the report's network for 8x8 and 3. */
class StateDictTest {

  private static final InputSpec SPEC = new InputSpec(8, 8, 0.4f, 0.35f);

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    PyTorch.useThreads(1);
  }

  /** The ramp is 0, 4, 8 and so on; what PyTorch answers to it, {@code foreign/make.py} prints. */
  @Test
  void parameters_answerHereAsInPyTorch() throws IOException {
    float[] ramp = new float[64];
    for (int i = 0; i < 64; i++) {
      ramp[i] = SPEC.normalise(4 * i);
    }

    try (PyTorchPass pass =
        new PyTorchPass(
            Network.of(Architecture.REPORT_CNN, SPEC, 3, StateDict.read(file(whole()))))) {
      assertThat(pass.logits(ramp, 1)[0])
          .containsExactly(new float[] {-2.3024774f, 0.21483997f, 1.1400471f}, within(1e-4f));
    }
  }

  @Test
  void parametersOfAnotherNetwork_areRefusedByName() throws IOException {
    StateDict state = StateDict.read(file(whole()));

    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Network.of(Architecture.REPORT_CNN, SPEC, 4, state))
        .withMessageContaining(
            "20.weight is (3, 128); in its place report-cnn has one of (4, 128)");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Network.of(Architecture.POOLED_RESNET, SPEC, 3, state));
  }

  /** A pickle that Python would run a command for is data here, and not of the right kind. */
  @Test
  void pickleThatCallsAFunction_callsNothing() throws IOException {
    Path witness = folder.resolve("witness");
    String evil = "cos\nsystem\n(S'touch " + witness + "'\ntR.";

    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(
            () ->
                StateDict.read(
                    file(changed("data.pkl", old -> evil.getBytes(StandardCharsets.UTF_8)))))
        .withMessageContaining("not one of a state_dict");
    assertThat(witness).doesNotExist();
  }

  @Test
  void programAndObject_areRefusedWithTheCure() throws IOException {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> StateDict.read(file(resource("script.pt"))))
        .withMessageContaining("TorchScript")
        .withMessageContaining("torch.onnx.export");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> StateDict.read(file(resource("object.pt"))))
        .withMessageContaining("torch.save(model.state_dict(), FILE)");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> StateDict.read(file(new byte[] {1, 2, 3})))
        .withMessageContaining("no file of PyTorch's");
  }

  @Test
  void fewerNumbersThanTheShapeSays_areRefused() throws IOException {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> StateDict.read(file(changed("data/0", old -> new byte[8]))))
        .withMessageContaining("0.weight has more numbers than the file");
  }

  @Test
  void damagedPickles_areNeverAnythingButRefused() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      byte[] damaged =
          changed(
              "data.pkl",
              pickle -> {
                pickle[random.nextInt(pickle.length)] = (byte) random.nextInt(256);
                return pickle;
              });
      try {
        assertThat(StateDict.read(file(damaged)).tensors()).isNotEmpty();
      } catch (ModelException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file.pt"), bytes);
  }

  private byte[] changed(String entry, UnaryOperator<byte[]> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(file(whole()).toFile());
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (ZipEntry next : Collections.list(in.entries())) {
        byte[] bytes = in.getInputStream(next).readAllBytes();
        zip.putNextEntry(new ZipEntry(next.getName()));
        zip.write(next.getName().endsWith("/" + entry) ? change.apply(bytes) : bytes);
      }
    }
    return out.toByteArray();
  }

  private static byte[] whole() throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(resource("report.pt.gz")))) {
      return in.readAllBytes();
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = StateDictTest.class.getResourceAsStream("/foreign/" + name)) {
      return in.readAllBytes();
    }
  }
}

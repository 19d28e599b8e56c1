package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxRuntimeTest {

  /** Nothing here may call out, and the engine has been made to in some of its versions. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-x64/libonnxruntime.so",
        "linux-aarch64/libonnxruntime.so",
        "osx-aarch64/libonnxruntime.dylib"
      })
  void library_hasNoAddressToReportTo(String library) throws IOException {
    try (InputStream in =
        OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
      String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(content.contains("events.data.microsoft")).isFalse();
    }
  }
}

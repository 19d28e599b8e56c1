package io.penderie.server.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.photo.testing.Photographs;
import io.penderie.photo.testing.Photographs.Ground;
import io.penderie.photo.testing.Pictures;
import io.penderie.picture.Enlargement;
import io.penderie.server.inference.Asking.Answer;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever way a picture comes, it is answered as {@code /predict} answers it. */
@QuarkusTest
class InferenceTest extends ServiceTest {

  private static final String FILES = Asking.FILES;
  private static final String PIXELS = Asking.PIXELS;

  /** An ankle boot, class 9, and a trouser, class 1. */
  private static final byte[] BOOT = TestSplit.png(0);

  private static final byte[] TROUSER = TestSplit.png(2);

  /** One that has several readings. */
  private static final byte[] PHOTOGRAPH =
      Pictures.file(
          Photographs.of(TestSplit.pictures().pixels(2), 0x1C2448, Ground.WOOD, 400, 300), "jpeg");

  private static final int EDGE = Asking.EDGE;

  @Test
  void service_saysWhatItIsAndThatItIsReady() {
    JsonNode server = Asking.get("/v2").json();

    assertThat(server.path("name").asText()).isEqualTo("penderie");
    assertThat(server.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(server.path("extensions"))
        .hasToString("[\"binary_tensor_data\",\"model_repository\"]");
    assertThat(Asking.get("/v2/").json()).isEqualTo(server);
    for (String path : List.of("/v2/health/live", "/v2/health/ready")) {
      assertThat(Asking.get(path).toString())
          .isEqualTo("200 application/json;charset=UTF-8 {\"ready\":true,\"live\":true}");
    }
  }

  @Test
  void models_sayWhatTheyTakeAndAnswer() throws IOException {
    JsonNode files = Asking.get("/v2/models/" + FILES).json();
    JsonNode pixels = Asking.get("/v2/models/" + PIXELS).json();
    JsonNode other = Asking.get("/v2/models/" + PIXELS + "/versions/report-network").json();

    assertThat(files.path("versions").path(0).asText()).isEqualTo("photo-network");
    assertThat(files.path("versions")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(files.path("inputs"))
        .hasToString("[{\"name\":\"image\",\"datatype\":\"BYTES\",\"shape\":[-1]}]");
    assertThat(pixels.path("inputs"))
        .hasToString("[{\"name\":\"pixels\",\"datatype\":\"UINT8\",\"shape\":[-1,56,56]}]");
    assertThat(other.path("inputs"))
        .hasToString("[{\"name\":\"pixels\",\"datatype\":\"UINT8\",\"shape\":[-1,28,28]}]");
    assertThat(pixels.path("outputs"))
        .isEqualTo(files.path("outputs"))
        .isEqualTo(
            Asking.JSON.readTree(
                """
                [{"name":"probabilities","datatype":"FP32","shape":[-1,10]},
                 {"name":"class","datatype":"INT64","shape":[-1]},
                 {"name":"label","datatype":"BYTES","shape":[-1]},
                 {"name":"known","datatype":"BOOL","shape":[-1]},
                 {"name":"known_score","datatype":"FP32","shape":[-1]}]
                """));
    assertThat(Asking.get("/v2/models/" + PIXELS + "/versions/report-network/ready").json())
        .hasToString("{\"name\":\"fashion-mnist-PIXELS\",\"ready\":true}");
    assertThat(Asking.get("/v2/models/" + FILES + "/ready").json())
        .hasToString("{\"name\":\"fashion-mnist\",\"ready\":true}");
  }

  @Test
  void file_isAnsweredAsByPredict_inJsonAndInBinary() {
    for (byte[] file : List.of(BOOT, PHOTOGRAPH)) {
      JsonNode expected = predicted(file, "photo-network");

      Answer json = Asking.infer(FILES, Asking.files(file));
      byte[] tensor = Asking.tensor(file);
      Answer binary =
          Asking.inferBinary(FILES, Asking.binary(Asking.files(file), tensor.length), tensor);

      assertThat(json.type()).isEqualTo("application/json");
      assertThat(json.json().path("model_name").asText()).isEqualTo(FILES);
      assertThat(json.json().path("model_version").asText()).isEqualTo("photo-network");
      assertThat(json.json().has("id")).isFalse();
      assertRow(json.outputs(), 0, expected);
      assertThat(binary.outputs()).isEqualTo(json.outputs());
    }
  }

  @Test
  void namedVersion_answers() {
    Answer answer =
        Asking.send(
            "POST",
            "/v2/models/fashion-mnist/versions/report-network/infer",
            Asking.files(BOOT).put("id", "42-ä").toString().getBytes(UTF_8));

    assertThat(answer.json().path("model_version").asText()).isEqualTo("report-network");
    assertThat(answer.json().path("id").asText()).isEqualTo("42-ä");
    assertRow(answer.outputs(), 0, predicted(BOOT, "report-network"));
  }

  @Test
  void pixels_areAnsweredAsTheirPicture_inJsonAndInBinary() {
    byte[] picture = enlarged(0);
    ObjectNode flat = Asking.pixels(EDGE, EDGE, picture);
    ObjectNode nested = flat.deepCopy();
    ArrayNode rows = Asking.input(nested).putArray("data").addArray();
    for (int y = 0; y < EDGE; y++) {
      ArrayNode row = rows.addArray();
      IntStream.range(y * EDGE, (y + 1) * EDGE).forEach(i -> row.add(picture[i] & 0xFF));
    }

    Map<String, List<Object>> answer = Asking.infer(PIXELS, flat).outputs();

    assertRow(answer, 0, predicted(BOOT, "photo-network"));
    assertThat(Asking.infer(PIXELS, nested).outputs()).isEqualTo(answer);
    assertThat(Asking.inferBinary(PIXELS, Asking.binary(flat, picture.length), picture).outputs())
        .isEqualTo(answer);
  }

  /** More than one forward pass takes, and the most that is taken. */
  @Test
  void batch_isAnsweredRowByRow() {
    byte[][] files = new byte[40][];
    byte[][] pictures = new byte[64][];
    for (int i = 0; i < pictures.length; i++) {
      if (i < files.length) {
        files[i] = i % 2 == 0 ? BOOT : TROUSER;
      }
      pictures[i] = enlarged(i % 2 == 0 ? 0 : 2);
    }
    JsonNode boot = predicted(BOOT, "photo-network");
    JsonNode trouser = predicted(TROUSER, "photo-network");

    Answer ofFiles = Asking.infer(FILES, Asking.files(files));
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    for (byte[] picture : pictures) {
      tensor.writeBytes(picture);
    }
    Answer ofPixels =
        Asking.inferBinary(
            PIXELS,
            Asking.binary(Asking.pixels(EDGE, EDGE, pictures), tensor.size()),
            tensor.toByteArray());

    assertThat(ofFiles.json().path("outputs").path(0).path("shape")).hasToString("[40,10]");
    assertThat(ofPixels.json().path("outputs").path(1).path("shape")).hasToString("[64]");
    for (int i = 0; i < pictures.length; i++) {
      if (i < files.length) {
        assertRow(ofFiles.outputs(), i, i % 2 == 0 ? boot : trouser);
      }
      assertRow(ofPixels.outputs(), i, i % 2 == 0 ? boot : trouser);
    }
  }

  @Test
  void outputs_comeAsTheyAreAskedFor() throws IOException {
    Map<String, List<Object>> all = Asking.infer(FILES, Asking.files(BOOT)).outputs();

    Answer some = asked("[{\"name\":\"label\"},{\"name\":\"class\"}]", "{}");
    Answer binary = asked("[]", "{\"binary_data_output\":true}");
    Answer mixed =
        asked(
            """
            [{"name":"known_score"},{"name":"label","parameters":{"binary_data":false}},
             {"name":"probabilities","parameters":{"binary_data":true}}]
            """,
            "{\"binary_data_output\":true}");

    assertThat(new ArrayList<>(some.outputs().keySet())).containsExactly("label", "class");
    assertThat(some.length()).isNull();
    assertThat(binary.outputs()).isEqualTo(all);
    assertThat(binary.type()).isEqualTo("application/octet-stream");
    assertThat(binary.json().path("outputs")).noneMatch(output -> output.has("data"));
    assertThat(mixed.outputs().get("probabilities")).isEqualTo(all.get("probabilities"));
    assertThat(mixed.json().path("outputs").path(1).path("data")).hasToString("[\"Ankle boot\"]");
    assertThat(mixed.json().path("outputs").path(2).path("parameters"))
        .hasToString("{\"binary_data_size\":40}");
  }

  @Test
  void unknownMembersAndParameters_doNoHarm_inAnyOrder() throws IOException {
    String data = Asking.input(Asking.files(BOOT)).path("data").toString();
    Answer answer =
        Asking.infer(
            FILES,
            Asking.JSON.readTree(
                """
                {"surplus": [{"a": [1]}], "outputs": null, "id": null, "model_name": "x",
                 "parameters": {"priority": 1, "x": "y", "z": true},
                 "inputs": [{"data": %s, "parameters": {"x": 1}, "datatype": "BYTES",
                             "more": {}, "shape": [1], "name": "image"}]}
                """
                    .formatted(data)));

    assertThat(answer.outputs()).isEqualTo(Asking.infer(FILES, Asking.files(BOOT)).outputs());
  }

  @Test
  void answers_areCounted() {
    String series = "penderie_predictions_total{class=\"Trouser\",model=\"photo-network\"} ";
    double before = counted(series);

    Asking.infer(FILES, Asking.files(TROUSER, TROUSER));

    assertThat(counted(series)).isEqualTo(before + 2);
  }

  private static double counted(String series) {
    return new String(Asking.get("/q/metrics").body(), UTF_8)
        .lines()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .findFirst()
        .orElse(0);
  }

  private static Answer asked(String outputs, String parameters) throws IOException {
    ObjectNode request = Asking.files(BOOT);
    request.set("outputs", Asking.JSON.readTree(outputs));
    request.set("parameters", Asking.JSON.readTree(parameters));
    return Asking.infer(FILES, request);
  }

  private static byte[] enlarged(int index) {
    return Enlargement.enlarge(TestSplit.pictures().pixels(index), 28, 28, EDGE / 28);
  }

  private static JsonNode predicted(byte[] file, String version) {
    return Asking.send("POST", "/predict?version=" + version, file).json();
  }

  private static void assertRow(Map<String, List<Object>> outputs, int row, JsonNode expected) {
    assertThat(outputs.get("class").get(row))
        .isEqualTo(expected.path("prediction").path("index").longValue());
    assertThat(outputs.get("label").get(row))
        .isEqualTo(expected.path("prediction").path("name").textValue());
    assertThat(outputs.get("known").get(row)).isEqualTo(expected.path("known").booleanValue());
    assertThat((Float) outputs.get("known_score").get(row))
        .isCloseTo(expected.path("knownScore").floatValue(), within(1e-3f));
    for (JsonNode entry : expected.path("probabilities")) {
      assertThat(
              (Float) outputs.get("probabilities").get(10 * row + entry.path("index").intValue()))
          .isCloseTo(entry.path("probability").floatValue(), within(1e-4f));
    }
  }
}

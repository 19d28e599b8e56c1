package io.penderie.server.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penderie.server.testing.TestSplit;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client of the protocol, which sends no Content-Type, as Triton's. */
final class Asking {

  static final String FILES = "fashion-mnist";
  static final String PIXELS = "fashion-mnist-PIXELS";

  /** What the version that answers takes: twice the edge of the dataset's pictures. */
  static final int EDGE = 56;

  static final ObjectMapper JSON = new ObjectMapper();
  static final String LENGTH = "Inference-Header-Content-Length";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Asking() {}

  /** What came back. */
  record Answer(int status, String type, String length, byte[] body) {

    JsonNode json() {
      try {
        return length == null
            ? JSON.readTree(body)
            : JSON.readTree(body, 0, Integer.parseInt(length));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The elements of each output, wherever they are. */
    Map<String, List<Object>> outputs() {
      ByteBuffer binary = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
      binary.position(length == null ? body.length : Integer.parseInt(length));
      Map<String, List<Object>> outputs = new LinkedHashMap<>();
      for (JsonNode output : json().path("outputs")) {
        List<Object> elements = new ArrayList<>();
        String datatype = output.path("datatype").asText();
        if (output.has("data")) {
          output.path("data").forEach(element -> elements.add(element(datatype, element)));
        } else {
          int size = output.path("parameters").path("binary_data_size").intValue();
          for (int end = binary.position() + size; binary.position() < end; ) {
            elements.add(element(datatype, binary));
          }
        }
        outputs.put(output.path("name").asText(), elements);
      }
      if (binary.hasRemaining()) {
        throw new AssertionError(binary.remaining() + " bytes behind the last output");
      }
      return outputs;
    }

    @Override
    public String toString() {
      return status + " " + type + " " + new String(body, UTF_8);
    }
  }

  private static Object element(String datatype, JsonNode json) {
    return switch (datatype) {
      case "FP32" -> json.floatValue();
      case "INT64" -> json.longValue();
      case "BOOL" -> json.booleanValue();
      default -> json.textValue();
    };
  }

  private static Object element(String datatype, ByteBuffer binary) {
    return switch (datatype) {
      case "FP32" -> binary.getFloat();
      case "INT64" -> binary.getLong();
      case "BOOL" -> binary.get() == 1;
      default -> {
        byte[] text = new byte[binary.getInt()];
        binary.get(text);
        yield new String(text, UTF_8);
      }
    };
  }

  static Answer send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers().firstValue(LENGTH).orElse(null),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static Answer get(String path) {
    return send("GET", path, null);
  }

  static Answer infer(String model, JsonNode request) {
    return infer(model, request.toString().getBytes(UTF_8));
  }

  static Answer infer(String model, byte[] body, String... headers) {
    return send("POST", "/v2/models/" + model + "/infer", body, headers);
  }

  /** A request whose input lies behind the JSON. */
  static Answer inferBinary(String model, ObjectNode request, byte[] tensor) {
    byte[] json = request.toString().getBytes(UTF_8);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(json);
    body.writeBytes(tensor);
    return infer(model, body.toByteArray(), LENGTH, Integer.toString(json.length));
  }

  /** The one input of a request. */
  static ObjectNode input(JsonNode request) {
    return (ObjectNode) request.path("inputs").path(0);
  }

  /** A request for image files, in JSON. */
  static ObjectNode files(byte[]... files) {
    ObjectNode request = request("image", "BYTES", files.length);
    ArrayNode data = input(request).putArray("data");
    for (byte[] file : files) {
      data.add(Base64.getEncoder().encodeToString(file));
    }
    return request;
  }

  /** The same of a tensor that follows the JSON. */
  static ObjectNode binary(JsonNode request, int size) {
    ObjectNode binary = request.deepCopy();
    input(binary).remove("data");
    input(binary).putObject("parameters").put("binary_data_size", size);
    return binary;
  }

  /** Image files as the extension for binary tensors has them. */
  static byte[] tensor(byte[]... files) {
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    for (byte[] file : files) {
      byte[] length =
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length).array();
      tensor.writeBytes(length);
      tensor.writeBytes(file);
    }
    return tensor.toByteArray();
  }

  /** A request for pixels in JSON, in one list. */
  static ObjectNode pixels(int width, int height, byte[]... pictures) {
    ObjectNode request = request("pixels", "UINT8", pictures.length, height, width);
    ArrayNode data = input(request).putArray("data");
    for (byte[] picture : pictures) {
      for (byte pixel : picture) {
        data.add(pixel & 0xFF);
      }
    }
    return request;
  }

  private static ObjectNode request(String name, String datatype, int... shape) {
    ObjectNode request = JSON.createObjectNode();
    ObjectNode input = request.putArray("inputs").addObject();
    input.put("name", name).put("datatype", datatype);
    ArrayNode sizes = input.putArray("shape");
    for (int size : shape) {
      sizes.add(size);
    }
    return request;
  }

  /** A request for one picture that a model answers. */
  static ObjectNode good(String model) {
    return model.equals(FILES)
        ? files(TestSplit.png(0))
        : pixels(EDGE, EDGE, new byte[EDGE * EDGE]);
  }

  /** Checks that an answer is an error of the protocol, in every respect. */
  static void assertRefused(Answer answer, int status, String words) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/json");
    JsonNode error = answer.json();
    assertThat(error.fieldNames()).toIterable().containsExactly("error");
    assertThat(error.path("error").textValue())
        .contains(words)
        .doesNotContain("Exception", "java", "io.penderie");
  }
}

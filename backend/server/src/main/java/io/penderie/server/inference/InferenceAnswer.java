package io.penderie.server.inference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.penderie.prediction.Prediction;
import io.penderie.registry.ModelVersion;
import io.penderie.server.inference.InferenceRequest.Asked;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The answer to an inference, written out: a JSON object, and behind it the outputs that were
 * wanted in binary.
 *
 * @param json the object, as bytes
 * @param binary what follows it; empty where nothing does, which is JSON alone then
 */
record InferenceAnswer(Buffer json, Buffer binary) {

  /** Of requests and answers with binary data: how many bytes of the body are JSON. */
  static final String JSON_LENGTH = "Inference-Header-Content-Length";

  private static final JsonFactory JSON = new JsonFactory();

  static InferenceAnswer of(InferenceRequest request, List<Prediction> rows) {
    Buffer binary = Buffer.buffer();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      write(request, rows, json, binary);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return new InferenceAnswer(Buffer.buffer(written.toByteArray()), binary);
  }

  private static void write(
      InferenceRequest request, List<Prediction> rows, JsonGenerator json, Buffer binary)
      throws IOException {
    ModelVersion version = rows.get(0).version();
    json.writeStartObject();
    json.writeStringField("model_name", request.model().text());
    json.writeStringField("model_version", version.name());
    if (request.id() != null) {
      json.writeStringField("id", request.id());
    }
    json.writeArrayFieldStart("outputs");
    for (Asked asked : request.outputs()) {
      write(asked, version, rows, json, binary);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(
      Asked asked, ModelVersion version, List<Prediction> rows, JsonGenerator json, Buffer binary)
      throws IOException {
    Tensor tensor = asked.output().tensor(version);
    json.writeStartObject();
    json.writeStringField("name", tensor.name());
    json.writeStringField("datatype", tensor.datatype());
    json.writeArrayFieldStart("shape");
    for (int size : tensor.shape(rows.size())) {
      json.writeNumber(size);
    }
    json.writeEndArray();
    if (asked.binary()) {
      int before = binary.length();
      rows.forEach(row -> asked.output().append(row, binary));
      json.writeObjectFieldStart("parameters");
      json.writeNumberField("binary_data_size", binary.length() - before);
      json.writeEndObject();
    } else {
      json.writeArrayFieldStart("data");
      for (Prediction row : rows) {
        asked.output().write(row, json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  Response response() {
    return binary.length() == 0
        ? Response.ok(json.getBytes(), MediaType.APPLICATION_JSON_TYPE).build()
        : Response.ok(
                Buffer.buffer(json.length() + binary.length())
                    .appendBuffer(json)
                    .appendBuffer(binary)
                    .getBytes(),
                MediaType.APPLICATION_OCTET_STREAM_TYPE)
            .header(JSON_LENGTH, json.length())
            .build();
  }
}

package io.penderie.server.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import io.penderie.prediction.Prediction;
import io.penderie.registry.ModelVersion;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a model answers to each picture. Both kinds of model have the same outputs. */
enum Output {
  /** Of each class, in their order. */
  PROBABILITIES("FP32"),
  /** The index of the most probable class. */
  CLASS("INT64"),
  /** Its name, in English. */
  LABEL("BYTES"),
  /** Whether the picture shows one of the classes. */
  KNOWN("BOOL"),
  /** How much it looks like one that does, see {@link Prediction#knownScore}. */
  KNOWN_SCORE("FP32");

  private final String datatype;

  Output(String datatype) {
    this.datatype = datatype;
  }

  /** Those of a version: one that cannot tell what it knows has not the last two. */
  static List<Output> of(ModelVersion version) {
    return version.card().calibrationOrNone().knownThreshold() == null
        ? List.of(PROBABILITIES, CLASS, LABEL)
        : Arrays.asList(values());
  }

  /** Its name in metadata, requests and answers. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a version's metadata says of it. */
  Tensor tensor(ModelVersion version) {
    return new Tensor(
        text(),
        datatype,
        this == PROBABILITIES
            ? List.of(Tensor.ANY, version.card().labels().size())
            : List.of(Tensor.ANY));
  }

  /** Writes a row as elements of a JSON list. */
  void write(Prediction row, JsonGenerator json) throws IOException {
    switch (this) {
      case PROBABILITIES -> {
        for (float probability : row.byClass()) {
          json.writeNumber(probability);
        }
      }
      case CLASS -> json.writeNumber(row.best().index());
      case LABEL -> json.writeString(row.label());
      case KNOWN -> json.writeBoolean(row.known());
      case KNOWN_SCORE -> json.writeNumber(row.knownScore());
    }
  }

  /** Appends a row as the extension for binary tensors has it. */
  void append(Prediction row, Buffer binary) {
    switch (this) {
      case PROBABILITIES -> {
        for (float probability : row.byClass()) {
          binary.appendIntLE(Float.floatToIntBits(probability));
        }
      }
      case CLASS -> binary.appendLongLE(row.best().index());
      case LABEL -> {
        byte[] label = row.label().getBytes(UTF_8);
        binary.appendIntLE(label.length).appendBytes(label);
      }
      case KNOWN -> binary.appendByte((byte) (row.known() ? 1 : 0));
      case KNOWN_SCORE -> binary.appendIntLE(Float.floatToIntBits(row.knownScore()));
    }
  }
}

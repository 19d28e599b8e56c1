package io.penderie.cli;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.io.FileSystemOutputFile;
import io.penderie.files.Json;
import io.penderie.scoring.Score;
import io.penderie.scoring.Scoring;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The forms of what {@code score} writes, by the end of the file's name. */
enum ScoreForm implements Scoring.Form {
  /** Apache Parquet, Snappy; lists are lists. */
  PARQUET {
    @Override
    public void write(Path file, Scoring.Rows rows) throws IOException {
      try (CarpetWriter<Score> writer =
          new CarpetWriter<>(new FileSystemOutputFile(file.toFile()), Score.class)) {
        rows.forEach(writer);
      }
    }
  },

  /** RFC 4180 with a head; what is null is empty, what is in a list stands between spaces. */
  CSV {
    @Override
    public void write(Path file, Scoring.Rows rows) throws IOException {
      CsvMapper mapper = csv();
      CsvSchema schema = mapper.schemaFor(Score.class).withHeader().withArrayElementSeparator(" ");
      try (BufferedWriter out = Files.newBufferedWriter(file);
          SequenceWriter writer = mapper.writer(schema).writeValues(out)) {
        rows.forEach(writing(writer::write));
      }
    }
  },

  /** A JSON object a line. */
  JSONL {
    @Override
    public void write(Path file, Scoring.Rows rows) throws IOException {
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        rows.forEach(
            writing(
                row -> {
                  out.write(Json.line(row));
                  out.newLine();
                }));
      }
    }
  };

  /** What writes a row. */
  private interface Writing {
    void write(Score row) throws IOException;
  }

  private static Consumer<Score> writing(Writing writing) {
    return row -> {
      try {
        writing.write(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** What writes comma-separated rows, quoted only where they must be. */
  static CsvMapper csv() {
    return CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
  }

  /** The one of a file of that name. */
  static Optional<ScoreForm> of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(form -> name.endsWith("." + form.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}

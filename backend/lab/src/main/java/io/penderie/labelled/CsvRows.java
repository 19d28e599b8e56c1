package io.penderie.labelled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.penderie.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows of a comma-separated file in UTF-8 (RFC 4180) whose first line names its columns, in any
 * order.
 *
 * @param file where they were read
 * @param rows at least one, in the order of the file
 */
record CsvRows(Path file, List<Row> rows) {

  /** More than this is surely the wrong file. */
  private static final int MOST = 200_000;

  private static final ObjectReader READER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build()
          .readerForMapOf(String.class)
          .with(CsvSchema.emptySchema().withHeader());

  /**
   * One row.
   *
   * @param line the number of the line that it begins on
   * @param cells by the name of their column; of the last columns some may be missing
   */
  record Row(Path file, int line, Map<String, String> cells) {

    /**
     * A cell.
     *
     * @throws DatasetException if it is empty or missing
     */
    String require(String column) {
      String cell = get(column);
      if (cell.isEmpty()) {
        throw fault("no " + column);
      }
      return cell;
    }

    /** A cell; empty if it is missing. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** What is wrong with this row. */
    DatasetException fault(String what) {
      return new DatasetException(file, "line " + line + ": " + what);
    }
  }

  /**
   * Reads a file.
   *
   * @throws DatasetException if it cannot be read, is no such file, or has no rows or more than
   *     200,000
   */
  static CsvRows read(Path file) {
    List<Row> rows = new ArrayList<>();
    try (var in = Files.newInputStream(file);
        MappingIterator<Map<String, String>> cells = READER.readValues(in)) {
      while (cells.hasNext()) {
        if (rows.size() == MOST) {
          throw new DatasetException(file, "more than " + MOST + " rows");
        }
        // Once a row is read, the reader stands behind the empty lines that follow it.
        int line = cells.getCurrentLocation().getLineNr();
        rows.add(new Row(file, line, cells.next()));
      }
    } catch (JsonProcessingException e) {
      throw notCsv(file, e);
    } catch (IOException e) {
      throw new DatasetException(file, "cannot be read", e);
    } catch (RuntimeException e) {
      // The iterator's own methods may throw nothing that is checked, so it hands it on in this.
      if (e.getCause() instanceof JsonProcessingException fault) {
        throw notCsv(file, fault);
      }
      throw e;
    }
    if (rows.isEmpty()) {
      throw new DatasetException(file, "no rows below the line that names the columns");
    }
    return new CsvRows(file, List.copyOf(rows));
  }

  private static DatasetException notCsv(Path file, JsonProcessingException e) {
    String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    return new DatasetException(file, line + "not comma-separated rows: " + e.getOriginalMessage());
  }
}

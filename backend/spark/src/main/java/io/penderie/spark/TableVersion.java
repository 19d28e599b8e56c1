package io.penderie.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** By which network a table was begun: a small file in its folder that Spark does not read. */
final class TableVersion {

  private static final String FILE = "_penderie.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private TableVersion() {}

  /**
   * Begins a table, or insists on the network that it was begun by.
   *
   * @throws IllegalArgumentException naming the other one
   */
  static void require(FileSystem system, Path table, ModelVersion version) throws IOException {
    Path file = new Path(table, FILE);
    Map<String, String> mine =
        Map.of("version", version.name(), "parametersSha256", version.card().parametersSha256());
    if (!system.exists(file)) {
      if (system.exists(table) && system.listStatus(table).length > 0) {
        throw new IllegalArgumentException(
            table + " has files and no " + FILE + "; name another folder");
      }
      try (OutputStream out = system.create(file, false)) {
        out.write(JSON.writeValueAsBytes(mine));
      }
      return;
    }
    try (InputStream in = system.open(file)) {
      Map<?, ?> other = JSON.readValue(in, Map.class);
      if (!mine.equals(other)) {
        throw new IllegalArgumentException(
            "%s has rows of another network, %s; name another folder"
                .formatted(table, other.get("version")));
      }
    }
  }
}

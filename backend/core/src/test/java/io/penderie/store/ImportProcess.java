package io.penderie.store;

import io.penderie.photo.file.ImageLimits;
import java.io.IOException;
import java.nio.file.Path;

/** An import as a process of its own, to be killed; it prints a line for each picture. */
final class ImportProcess {

  private ImportProcess() {}

  static Process start(Path store, String dataset, Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-CreateCoredumpOnCrash",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            ImportProcess.class.getName(),
            store.toString(),
            dataset,
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Imports into the dataset that is the second argument. */
  public static void main(String[] arguments) {
    OwnDataset dataset =
        new DatasetStore(Path.of(arguments[0]), StoreLimits.DEFAULTS, ImageLimits.DEFAULTS)
            .open(arguments[1]);
    new DatasetImport(
            dataset,
            1,
            5,
            (done, total) -> {
              System.out.println(done);
              System.out.flush();
            })
        .folder(Path.of(arguments[2]));
  }
}

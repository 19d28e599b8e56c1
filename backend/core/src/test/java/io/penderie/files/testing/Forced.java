package io.penderie.files.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What is forced to the disk while something is done, as the virtual machine records it itself. */
public final class Forced {

  private static final String EVENT = "jdk.FileForce";

  private Forced() {}

  /**
   * Does something and tells what it waited for the disk to have, in this order.
   *
   * @param below only files and folders in this folder, and itself
   */
  public static List<Path> during(Path below, Callable<?> work) throws Exception {
    Path file = Files.createTempFile("forced", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable(EVENT).withoutThreshold().withoutStackTrace();
      recording.start();
      work.call();
      recording.stop();
      recording.dump(file);
      return paths(file).filter(path -> path.startsWith(below)).toList();
    } finally {
      Files.delete(file);
    }
  }

  private static java.util.stream.Stream<Path> paths(Path file) throws IOException {
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals(EVENT))
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .map(event -> Path.of(event.getString("path")));
  }
}

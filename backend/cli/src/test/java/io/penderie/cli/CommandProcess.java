package io.penderie.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Command lines as processes of their own, to be stopped and killed. */
final class CommandProcess {

  private CommandProcess() {}

  /**
   * Starts one.
   *
   * @param folder its working directory
   * @param err the file that its complaints go to
   */
  static Process start(Path folder, Path err, String... arguments) throws IOException {
    return start(folder, err, List.of(), arguments);
  }

  /**
   * Starts one through another program.
   *
   * @param launcher a program and its arguments, to which the command line is added
   */
  static Process start(Path folder, Path err, List<String> launcher, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(launcher);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-CreateCoredumpOnCrash",
            "-cp",
            absoluteClassPath(),
            "io.penderie.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(err.toFile())
        .start();
  }

  /**
   * Reads the types of its events until it ends.
   *
   * @param hears each type at once
   */
  static List<String> events(Process process, Consumer<String> hears) throws IOException {
    List<String> types = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String type = CommandRun.json(line).get("type").asText();
        types.add(type);
        hears.accept(type);
      }
    }
    return types;
  }

  /** The folder of the checkpoint with the most steps. */
  static Path newestCheckpoint(Path checkpoints) throws IOException {
    try (Stream<Path> entries = Files.list(checkpoints)) {
      return entries
          .filter(entry -> entry.getFileName().toString().startsWith("step-"))
          .filter(entry -> !entry.getFileName().toString().endsWith(".unfinished"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** The process has another working directory than the tests. */
  private static String absoluteClassPath() {
    return String.join(
        File.pathSeparator,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }
}

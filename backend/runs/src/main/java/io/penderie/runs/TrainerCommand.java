package io.penderie.runs;

import io.penderie.cli.Main;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The command line that trains a run: the same program as {@code penderie train}, from the class
 * path that this service itself was started from, at a low priority.
 */
final class TrainerCommand {

  /**
   * Tensors come and go at each step: keep their memory, in the one pool that does (glibc; ignored
   * elsewhere). What the service has for itself is for answering.
   */
  private static final Map<String, String> MEMORY =
      Map.of(
          "MALLOC_MMAP_THRESHOLD_", "33554432",
          "MALLOC_TRIM_THRESHOLD_", "4294967296",
          "MALLOC_ARENA_MAX", "1");

  /** What a trainer needs not know. */
  private static final String TOKEN = "PENDERIE_SECURITY_TOKEN";

  /** The end of a version's name that is never given. */
  private static final String ESTIMATED = "estimated";

  private final Path home;
  private final long heapBytes;
  private final int niceness;
  private final String classPath = classPath();

  TrainerCommand(Path home, long heapBytes, int niceness) {
    this.home = home;
    this.heapBytes = heapBytes;
    this.niceness = niceness;
  }

  /** Starts the process of a run, which goes on if it began before. */
  Process start(RunFolder folder, RunRecord run) throws IOException {
    return start(builder(folder.path(), words(folder, run)));
  }

  /** Starts a process that tells how long a run would take, its words among its events. */
  Process estimate(Path configuration, RunWish wish) throws IOException {
    List<String> words = words(wish.version(ESTIMATED), wish.dataset());
    words.add("--estimate");
    words.addAll(beginning(configuration, wish.initialVersion(), wish.dataset()));
    return start(builder(configuration.getParent(), words).redirectErrorStream(true));
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    RunMemory.giveWay(process);
    return process;
  }

  private ProcessBuilder builder(Path folder, List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(folder.toFile());
    // Not on the command line, which then stays short enough for the system to show: see Orphans.
    builder.environment().put("CLASSPATH", classPath);
    builder.environment().putAll(MEMORY);
    builder.environment().remove(TOKEN);
    return builder;
  }

  private List<String> words(RunFolder folder, RunRecord run) {
    if (run.kind() == RunKind.SEARCH) {
      return searching(folder, run);
    }
    List<String> words = words(run.version(), run.dataset());
    words.addAll(List.of("--checkpoints", folder.checkpoints().toString()));
    if (folder.begun()) {
      words.add("--resume");
    } else {
      words.addAll(beginning(folder.configuration(), run.initialVersion(), run.dataset()));
    }
    return words;
  }

  private List<String> searching(RunFolder folder, RunRecord run) {
    List<String> words = words("search", run.version(), run.dataset());
    words.addAll(List.of("--folder", folder.search().toString()));
    words.addAll(
        folder.begun()
            ? List.of("--resume")
            : List.of("--config", folder.configuration().toString()));
    return words;
  }

  private List<String> words(String version, String dataset) {
    return words("train", version, dataset);
  }

  private List<String> words(String command, String version, String dataset) {
    List<String> words = new ArrayList<>(niceness());
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heapBytes,
            "-XX:-CreateCoredumpOnCrash",
            Main.class.getName(),
            command,
            "--home",
            home.toString(),
            "--name",
            version,
            "--events",
            "json",
            "--until-input-ends"));
    if (dataset != null) {
      words.addAll(List.of("--dataset", dataset));
    }
    return words;
  }

  private static List<String> beginning(Path configuration, String initial, String dataset) {
    List<String> words = new ArrayList<>(List.of("--config", configuration.toString()));
    if (initial != null) {
      words.addAll(List.of("--initial", initial));
    } else if (dataset != null) {
      words.add("--from-scratch");
    }
    return words;
  }

  /** Serving comes first; systems without the command train at the priority of the service. */
  private List<String> niceness() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "nice"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(nice -> List.of(nice.toString(), "-n", Integer.toString(niceness)))
        .orElse(List.of());
  }

  /**
   * The packaged service lies in {@code lib/main} and {@code lib/boot}, which its own class loader
   * reads; anything else was started with a class path.
   */
  private static String classPath() {
    CodeSource source = Main.class.getProtectionDomain().getCodeSource();
    try {
      Path core = source == null ? null : Path.of(source.getLocation().toURI());
      if (core != null && core.endsWith(Path.of("main", core.getFileName().toString()))) {
        Path lib = core.getParent().getParent();
        if (Files.isDirectory(lib.resolve("boot"))) {
          return lib.resolve("main/*") + File.pathSeparator + lib.resolve("boot/*");
        }
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      // Not a file, so not the packaged service.
    }
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((first, second) -> first + File.pathSeparator + second)
        .orElseThrow();
  }
}

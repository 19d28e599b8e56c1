package io.penderie.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How much memory another process may still take before the kernel ends one: what the machine has,
 * and what the control groups of this process leave (cgroups of version 1 and 2, as containers have
 * them). On systems other than Linux nobody tells.
 *
 * @param root of the file system; another one for tests
 */
record MachineMemory(Path root) {

  /** This machine's. */
  static final MachineMemory HERE = new MachineMemory(Path.of("/"));

  private static final String GROUPS = "sys/fs/cgroup";

  /** In bytes; empty where nobody tells. */
  OptionalLong available() {
    List<Long> known = new ArrayList<>();
    machine().ifPresent(known::add);
    for (String line : lines(root.resolve("proc/self/cgroup"))) {
      String[] parts = line.split(":", 3);
      if (parts.length < 3) {
        continue;
      }
      String path = parts[2].replaceFirst("^/+", "");
      if (parts[1].isEmpty()) {
        known.addAll(rooms(path, "", "memory.max", "memory.current", "inactive_file"));
      } else if (List.of(parts[1].split(",")).contains("memory")) {
        known.addAll(
            rooms(
                path,
                "memory",
                "memory.limit_in_bytes",
                "memory.usage_in_bytes",
                "total_inactive_file"));
      }
    }
    return known.stream().mapToLong(Long::longValue).min();
  }

  private OptionalLong machine() {
    return lines(root.resolve("proc/meminfo")).stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }

  /**
   * What each group has left, from this process's own up to the outermost. A container sees its own
   * where the outermost would be, whatever the path says.
   */
  private List<Long> rooms(
      String path, String controller, String limit, String usage, String cache) {
    Path outermost = root.resolve(GROUPS).resolve(controller);
    List<Long> rooms = new ArrayList<>();
    for (Path group = outermost.resolve(path).normalize();
        group.startsWith(outermost);
        group = group.getParent()) {
      OptionalLong most = number(group.resolve(limit));
      OptionalLong used = number(group.resolve(usage));
      if (most.isPresent() && used.isPresent()) {
        // Files that nobody has used lately are given up before a process is ended.
        rooms.add(most.getAsLong() - used.getAsLong() + field(group.resolve("memory.stat"), cache));
      }
    }
    return rooms;
  }

  /** Empty too for "max". */
  private static OptionalLong number(Path file) {
    return lines(file).stream()
        .filter(line -> line.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  private static long field(Path file, String name) {
    return lines(file).stream()
        .filter(line -> line.matches(name + " \\d{1,18}"))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}

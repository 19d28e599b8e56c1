package io.penderie.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineMemoryTest {

  @TempDir private Path root;

  @Test
  void machineWithoutGroups_tellsWhatIsAvailable() throws IOException {
    file("proc/meminfo", "MemTotal:  4000 kB\nMemFree:  10 kB\nMemAvailable:   2000 kB\n");

    assertThat(new MachineMemory(root).available()).hasValue(2000 * 1024);
  }

  @Test
  void groupOfVersion2_leavesWhatItIsShortOf_withFilesThatNobodyUses() throws IOException {
    file("proc/meminfo", "MemAvailable: 8000000 kB\n");
    file("proc/self/cgroup", "0::/app/penderie\n");
    file("sys/fs/cgroup/app/memory.max", "max\n");
    file("sys/fs/cgroup/app/memory.current", "900\n");
    file("sys/fs/cgroup/app/penderie/memory.max", "1000\n");
    file("sys/fs/cgroup/app/penderie/memory.current", "700\n");
    file("sys/fs/cgroup/app/penderie/memory.stat", "anon 500\ninactive_file 50\nfile 200\n");

    assertThat(new MachineMemory(root).available()).hasValue(350);
  }

  /** There the path is the host's, and the container's own group lies at the top. */
  @Test
  void groupOfVersion1_inAContainer_isFound() throws IOException {
    file("proc/self/cgroup", "8:pids:/\n4:memory,cpu:/docker/0c10\n");
    file("sys/fs/cgroup/memory/memory.limit_in_bytes", "1000\n");
    file("sys/fs/cgroup/memory/memory.usage_in_bytes", "400\n");
    file("sys/fs/cgroup/memory/memory.stat", "inactive_file 1\ntotal_inactive_file 100\n");

    assertThat(new MachineMemory(root).available()).hasValue(700);
  }

  @Test
  void groupWithoutALimit_leavesWhatTheMachineHas() throws IOException {
    file("proc/meminfo", "MemAvailable: 2 kB\n");
    file("proc/self/cgroup", "4:memory:/\n");
    file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    file("sys/fs/cgroup/memory/memory.usage_in_bytes", "400\n");

    assertThat(new MachineMemory(root).available()).hasValue(2048);
  }

  @Test
  void otherSystem_tellsNothing() {
    assertThat(new MachineMemory(root).available()).isEmpty();
  }

  private void file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

package io.penderie.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.penderie.files.testing.LockHolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LockFileTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(100);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve(".lock");
  }

  @Test
  void lockOfAnotherProcess_isWaitedForWithABound_andTakenOnceItIsFree() throws Exception {
    try (LockHolder other = LockHolder.start(file)) {
      assertThat(LockFile.take(file, Duration.ZERO)).isEmpty();
      assertThat(LockFile.take(file, SHORT)).isEmpty();

      CompletableFuture<Boolean> waiting = takenBySomebody(LONG);
      other.release();

      assertThat(waiting.get(100, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void lockOfAProcessThatIsKilled_isFree() throws Exception {
    try (LockHolder other = LockHolder.start(file)) {
      other.kill();

      take(LONG).close();
    }
  }

  @Test
  void lockOfAnotherThread_isWaitedForWithABound_andTakenOnceItIsFree() throws Exception {
    CompletableFuture<Boolean> waiting;
    try (LockFile held = take(LONG)) {
      assertThat(takenBySomebody(Duration.ZERO).get(100, TimeUnit.SECONDS)).isFalse();
      assertThat(takenBySomebody(SHORT).get(100, TimeUnit.SECONDS)).isFalse();

      waiting = takenBySomebody(LONG);
      assertThat(held.isThere()).isTrue();
    }

    assertThat(waiting.get(100, TimeUnit.SECONDS)).isTrue();
  }

  /** A process loses its lock when it closes the file, through whatever it was opened. */
  @Test
  void refusalWithinTheProcess_leavesTheLockWithItsHolder() throws IOException {
    Path otherName = Files.createSymbolicLink(folder.resolve("link"), folder).resolve(".lock");
    try (LockFile held = take(LONG)) {
      assertThat(LockFile.take(file, Duration.ZERO)).isEmpty();
      assertThat(LockFile.take(otherName, Duration.ZERO)).isEmpty();

      assertThat(LockHolder.couldTake(file)).isFalse();
      assertThat(held.isThere()).isTrue();
    }
    assertThat(LockHolder.couldTake(file)).isTrue();
  }

  /** As in Quarkus's tests, where each application has classes of its own. */
  @Test
  void refusalToAnotherClassLoader_leavesTheLockWithItsHolder() throws Exception {
    URL classes = LockFile.class.getProtectionDomain().getCodeSource().getLocation();
    try (LockFile held = take(LONG);
        URLClassLoader loader = new URLClassLoader(new URL[] {classes}, null)) {
      Object refused =
          loader
              .loadClass(LockFile.class.getName())
              .getMethod("take", Path.class, Duration.class, FileAttribute[].class)
              .invoke(null, file, Duration.ZERO, new FileAttribute<?>[0]);

      assertThat(refused).isEqualTo(Optional.empty());
      assertThat(LockHolder.couldTake(file)).isFalse();
      assertThat(held.isThere()).isTrue();
    }
  }

  @Test
  void fileThatItsHolderDeletes_isNotTakenByWhoeverWaitedForIt() throws Exception {
    CompletableFuture<Boolean> waiting;
    try (LockHolder other = LockHolder.start(file)) {
      waiting = takenBySomebody(LONG);
      Files.delete(file);
      other.release();
    }

    assertThat(waiting.get(100, TimeUnit.SECONDS)).isTrue();
    assertThat(file).exists();
  }

  @Test
  void deletedOrReplacedFile_isNotThere() throws IOException {
    try (LockFile held = take(LONG)) {
      assertThat(held.isThere()).isTrue();

      Files.delete(file);
      assertThat(held.isThere()).isFalse();

      Files.createFile(file);
      assertThat(held.isThere()).isFalse();
    }
  }

  @Test
  void closedTwice_doesNotEndTheNextOnesTurn() throws IOException {
    LockFile first = take(LONG);
    first.close();
    try (LockFile second = take(LONG)) {
      first.close();

      assertThat(LockFile.take(file, Duration.ZERO)).isEmpty();
      assertThat(second.isThere()).isTrue();
    }
  }

  @Test
  void interruptedThread_getsNothing_andStaysInterrupted() throws IOException {
    try (LockFile held = take(LONG)) {
      Thread.currentThread().interrupt();

      assertThat(LockFile.take(file, LONG)).isEmpty();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(held.isThere()).isTrue();
    }
  }

  @Test
  void content_isReadAndWrittenThroughTheLock() throws IOException {
    try (LockFile held = take(LONG)) {
      FileChannel channel = held.channel();
      channel.write(StandardCharsets.US_ASCII.encode("token"));
    }

    assertThat(file).hasContent("token");
    try (LockFile held = take(LONG)) {
      assertThat(held.channel().size()).isEqualTo(5);
    }
  }

  @Test
  void missingFolder_isNamed() {
    Path missing = folder.resolve("missing");

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> LockFile.take(missing.resolve(".lock"), LONG))
        .withMessage(missing.toString());
  }

  private LockFile take(Duration patience) throws IOException {
    return LockFile.take(file, patience).orElseThrow();
  }

  private CompletableFuture<Boolean> takenBySomebody(Duration patience) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            Optional<LockFile> taken = LockFile.take(file, patience);
            taken.ifPresent(LockFile::close);
            return taken.isPresent();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}

package io.penderie.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

  @TempDir private Path folder;
  private Path file;
  private EventLog log;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("events.jsonl");
    log = EventLog.open(file);
  }

  @Test
  void events_areNumberedFromOne_andReadFromAnywhere() throws IOException {
    append(5);

    assertThat(ids(log.after(0))).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(ids(log.after(3))).containsExactly(4L, 5L);
    assertThat(ids(log.after(5))).isEmpty();
    RunEvent third = log.after(2).next().get(0);
    assertThat(third.type()).isEqualTo("progressed");
    assertThat(third.json()).startsWith("{\"type\":\"progressed\",\"batch\":3,\"at\":\"2");
  }

  @Test
  void reader_goesOnWithWhatIsAppendedLater() throws IOException {
    append(2);
    EventLog.Reader reader = log.after(1);
    assertThat(ids(reader)).containsExactly(2L);

    append(2);

    assertThat(ids(reader)).containsExactly(3L, 4L);
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void reopenedLog_goesOnWithTheNextId() throws IOException {
    append(3);

    log = EventLog.open(file);
    append(1);

    assertThat(log.size()).isEqualTo(4);
    assertThat(ids(log.after(0))).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void tornLastLine_isCutOff() throws IOException {
    append(3);
    String whole = Files.readString(file);
    Files.writeString(file, "{\"type\":\"progr", StandardOpenOption.APPEND);

    log = EventLog.open(file);

    assertThat(log.size()).isEqualTo(3);
    assertThat(log.lastLine()).contains("\"batch\":3");
    assertThat(file).content().isEqualTo(whole);
    append(1);
    assertThat(ids(log.after(0))).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void tornLineWhoseOffsetWouldBeKept_isNotCountedTwice() throws IOException {
    append(32);
    Files.writeString(file, "{\"type\":\"progr", StandardOpenOption.APPEND);

    log = EventLog.open(file);
    append(100);

    LongStream.of(31, 32, 33, 48, 49, 100, 131)
        .forEach(id -> assertThat(next(log.after(id)).json()).contains("\"batch\":" + (id + 1)));
  }

  @Test
  void onlyLineTorn_leavesAnEmptyLog() throws IOException {
    Files.writeString(file, "{\"type\"");

    log = EventLog.open(file);

    assertThat(log.size()).isZero();
    assertThat(log.lastLine()).isNull();
    append(1);
    assertThat(ids(log.after(0))).containsExactly(1L);
  }

  @Test
  void damagedLine_keepsItsIdAndHasNoType() throws IOException {
    append(1);
    Files.writeString(file, "not an event\n", StandardOpenOption.APPEND);
    log = EventLog.open(file);
    append(1);

    List<RunEvent> events = log.after(0).next();

    assertThat(events).extracting(RunEvent::id).containsExactly(1L, 2L, 3L);
    assertThat(events.get(1).type()).isEmpty();
  }

  @Test
  void thousandsOfEvents_areReadInPieces_withAnIndexThatStaysSmall() throws IOException {
    int count = 40_000;
    StringBuilder lines = new StringBuilder();
    IntStream.rangeClosed(1, count).forEach(i -> lines.append(event(i)).append('\n'));
    Files.write(file, lines.toString().getBytes(UTF_8));
    log = EventLog.open(file);
    append(10);

    assertThat(log.size()).isEqualTo(count + 10);
    assertThat(log.indexed()).isBetween(500, 1024);
    EventLog.Reader reader = log.after(0);
    long expected = 1;
    for (List<RunEvent> some = reader.next(); !some.isEmpty(); some = reader.next()) {
      assertThat(some).hasSizeLessThanOrEqualTo(64);
      for (RunEvent event : some) {
        assertThat(event.id()).isEqualTo(expected++);
      }
    }
    assertThat(expected).isEqualTo(count + 11);
    LongStream.of(1, 15, 16, 17, 1023, 1024, 20_000, 39_999, 40_000, 40_009)
        .forEach(id -> assertThat(next(log.after(id)).id()).isEqualTo(id + 1));
    assertThat(next(log.after(12_345)).json()).contains("\"batch\":12346");
  }

  @Test
  void watcher_isWokenByEachEvent_untilItIsForgotten() throws IOException {
    AtomicInteger woken = new AtomicInteger();
    Runnable watcher = woken::incrementAndGet;
    log.watch(watcher);

    append(2);
    assertThat(woken).hasValue(2);
    log.end();
    assertThat(woken).hasValue(3);
    assertThat(log.ended()).isTrue();

    log.unwatch(watcher);
    append(1);
    assertThat(woken).hasValue(3);
    assertThat(log.watchers()).isZero();
  }

  @Test
  void deletedFolder_isNoticed_andNotMadeAgain() throws IOException {
    append(2);
    Files.delete(file);

    assertThatThrownBy(() -> append(1)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> log.after(0).next()).isInstanceOf(NoSuchFileException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void stateThatCannotBeWritten_isToldAllTheSame_andWrittenLater() throws IOException {
    append(2);
    EventLog.Reader reader = log.after(2);
    Path away = folder.resolve("away");
    Files.move(file, away);

    log.appendState(failed());

    assertThat(log.size()).isEqualTo(3);
    List<RunEvent> told = reader.next();
    assertThat(told).extracting(RunEvent::id).containsExactly(3L);
    assertThat(told.get(0).json()).contains("\"state\":\"failed\"", "\"terminal\":true");

    Files.move(away, file);
    append(1);

    assertThat(ids(reader)).containsExactly(4L);
    assertThat(ids(log.after(0))).containsExactly(1L, 2L, 3L, 4L);
    assertThat(Files.readAllLines(file).get(2)).isEqualTo(told.get(0).json());
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a device that is always full")
  void fullDisk_isReported_andTheEventsBeforeStay() throws IOException {
    append(2);
    Path away = Files.move(file, folder.resolve("away"));
    Files.createSymbolicLink(file, Path.of("/dev/full"));

    assertThatThrownBy(() -> append(1)).hasMessageContaining("No space left");

    Files.move(away, file, StandardCopyOption.REPLACE_EXISTING);
    append(1);
    assertThat(ids(log.after(0))).containsExactly(1L, 2L, 3L);
  }

  private void append(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      log.append(event((int) log.size() + 1));
    }
  }

  private static ObjectNode event(int batch) {
    return JsonNodeFactory.instance.objectNode().put("type", "progressed").put("batch", batch);
  }

  private static RunRecord failed() {
    return RunRecord.queued(
            "20261122-181412-abcd", new RunWish("v", null, null, null), Instant.EPOCH)
        .moved(RunState.FAILED, "disk full", Instant.EPOCH);
  }

  private static List<Long> ids(EventLog.Reader reader) throws IOException {
    List<Long> ids = new ArrayList<>();
    for (List<RunEvent> some = reader.next(); !some.isEmpty(); some = reader.next()) {
      some.forEach(event -> ids.add(event.id()));
    }
    return ids;
  }

  private static RunEvent next(EventLog.Reader reader) {
    try {
      return reader.next().get(0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

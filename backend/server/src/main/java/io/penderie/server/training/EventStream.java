package io.penderie.server.training;

import io.penderie.runs.EventLog;
import io.penderie.runs.Run;
import io.penderie.runs.RunEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The events of one run for one watcher.
 *
 * <p>A watcher pulls: when it has taken what it was sent, some tens of events more are read from
 * disk, on a worker thread. Behind the last event it waits to be woken by the next one, or by a
 * heartbeat. So one that does not read costs nothing, and neither does a long log.
 */
final class EventStream {

  private static final Logger LOG = Logger.getLogger("io.penderie.training");
  private static final String HEARTBEAT = "heartbeat";

  private final Run run;
  private final EventLog log;
  private final EventLog.Reader reader;
  private final Duration silence;
  private final Sse sse;
  private boolean unreadable;

  /**
   * A stream that has not begun.
   *
   * @param after the last event that the watcher has; 0 for none
   * @param silence after which a heartbeat is sent
   */
  EventStream(Run run, long after, Duration silence, Sse sse) {
    this.run = run;
    this.log = run.log();
    this.reader = log.after(after);
    this.silence = silence;
    this.sse = sse;
  }

  /** Ends behind the event that finishes the run, or when the service stops. */
  Multi<OutboundSseEvent> events() {
    return Multi.createBy()
        .repeating()
        .uni(this::next)
        .whilst(Optional::isPresent)
        .onItem()
        .transformToMultiAndConcatenate(
            some -> Multi.createFrom().iterable(some.orElseGet(List::of)))
        .onFailure()
        .invoke(failure -> LOG.errorf(failure, "The events of run %s cannot be sent", run.id()));
  }

  /** What to send next; empty at the end. */
  private Uni<Optional<List<OutboundSseEvent>>> next() {
    return Uni.createFrom()
        .item(this::read)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .chain(
            read ->
                read.isPresent() && read.get().isEmpty()
                    ? change()
                        .ifNoItem()
                        .after(silence)
                        .recoverWithItem(Optional.of(List.of(heartbeat())))
                    : Uni.createFrom().item(read));
  }

  /** Events that are there; an empty list if there will be more; nothing at the end. */
  private Optional<List<OutboundSseEvent>> read() {
    try {
      // Asked before reading: an event that comes in between is read, or the next time around.
      boolean last = log.ended() || run.record().state().finished();
      List<RunEvent> some = reader.next();
      return last && some.isEmpty()
          ? Optional.empty()
          : Optional.of(some.stream().filter(e -> !e.type().isEmpty()).map(this::event).toList());
    } catch (IOException e) {
      // Somebody took the folder away: what is known is told, with the id behind which is no more.
      boolean told = unreadable;
      unreadable = true;
      return told ? Optional.empty() : Optional.of(List.of(event(run.stateNow())));
    }
  }

  /** Comes, with nothing to send, when there is something to read. */
  private Uni<Optional<List<OutboundSseEvent>>> change() {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Runnable wake = () -> emitter.complete(Optional.of(List.of()));
              emitter.onTermination(() -> log.unwatch(wake));
              log.watch(wake);
              if (log.size() > reader.id() || log.ended()) {
                wake.run();
              }
            });
  }

  private OutboundSseEvent event(RunEvent event) {
    return sse.newEventBuilder()
        .id(Long.toString(event.id()))
        .name(event.type())
        .data(String.class, event.json())
        .build();
  }

  private OutboundSseEvent heartbeat() {
    return sse.newEventBuilder().name(HEARTBEAT).data(String.class, "{}").build();
  }
}

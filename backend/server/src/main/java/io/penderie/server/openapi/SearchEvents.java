package io.penderie.server.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.penderie.search.SearchEvent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of a search's events, for the document alone: they are sent as they were written. */
public final class SearchEvents {

  public static final String REF = "{\"$ref\": \"#/components/schemas/SearchEvent\"}";

  private SearchEvents() {}

  /** Any of them. */
  @Schema(
      name = "SearchEvent",
      description =
          "The data of an event of a search; its type is the name of the event too. A heartbeat has"
              + " no type and no member at all.",
      oneOf = {
        TrainingEvents.State.class,
        Started.class,
        RunBegan.class,
        EpochDone.class,
        RunMeasured.class,
        RunFailed.class,
        Stopped.class,
        Finished.class
      },
      discriminatorProperty = "type",
      discriminatorMapping = {
        @DiscriminatorMapping(value = "state", schema = TrainingEvents.State.class),
        @DiscriminatorMapping(value = "searchStarted", schema = Started.class),
        @DiscriminatorMapping(value = "searchRunBegan", schema = RunBegan.class),
        @DiscriminatorMapping(value = "searchEpochDone", schema = EpochDone.class),
        @DiscriminatorMapping(value = "searchRunMeasured", schema = RunMeasured.class),
        @DiscriminatorMapping(value = "searchRunFailed", schema = RunFailed.class),
        @DiscriminatorMapping(value = "searchStopped", schema = Stopped.class),
        @DiscriminatorMapping(value = "searchFinished", schema = Finished.class)
      })
  public interface Any {}

  /** Its process has begun. */
  @Schema(name = "SearchStartedEvent", description = "The search has begun, or goes on.")
  public record Started(
      @Schema(enumeration = "searchStarted") String type,
      Instant at,
      @JsonUnwrapped SearchEvent.Started event) {}

  /** A trial or a full training begins. */
  @Schema(
      name = "SearchRunBeganEvent",
      description = "A run of the search begins, or goes on: a trial or a full training.")
  public record RunBegan(
      @Schema(enumeration = "searchRunBegan") String type,
      Instant at,
      @JsonUnwrapped SearchEvent.RunBegan event) {}

  /** An epoch is done. */
  @Schema(name = "SearchEpochDoneEvent", description = "An epoch of a run is done.")
  public record EpochDone(
      @Schema(enumeration = "searchEpochDone") String type,
      Instant at,
      @JsonUnwrapped SearchEvent.EpochDone event) {}

  /** What a run came to is on disk. */
  @Schema(name = "SearchRunMeasuredEvent", description = "What a run came to is on disk.")
  public record RunMeasured(
      @Schema(enumeration = "searchRunMeasured") String type,
      Instant at,
      @JsonUnwrapped SearchEvent.RunMeasured event) {}

  /** A run cannot go on. */
  @Schema(
      name = "SearchRunFailedEvent",
      description = "A run cannot go on, which is a result as well.")
  public record RunFailed(
      @Schema(enumeration = "searchRunFailed") String type,
      Instant at,
      @JsonUnwrapped SearchEvent.RunFailed event) {}

  /** The search was asked to stop. */
  @Schema(
      name = "SearchStoppedEvent",
      description = "The search was asked to stop; all that it has come to is on disk.")
  public record Stopped(@Schema(enumeration = "searchStopped") String type, Instant at) {}

  /** Nothing is left to do. */
  @Schema(name = "SearchFinishedEvent", description = "Nothing is left to do.")
  public record Finished(@Schema(enumeration = "searchFinished") String type, Instant at) {}
}

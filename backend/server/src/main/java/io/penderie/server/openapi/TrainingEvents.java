package io.penderie.server.openapi;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.penderie.registry.ModelCard;
import io.penderie.runs.RunState;
import io.penderie.training.TrainingEvent;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of a run's events, for the document alone: they are sent as they were written. */
public final class TrainingEvents {

  /** What ties them to the stream; OpenAPI has a word for it, itemSchema, from 3.2 on. */
  public static final String OF_STREAM = "x-itemSchema";

  public static final String REF = "{\"$ref\": \"#/components/schemas/TrainingEvent\"}";

  private TrainingEvents() {}

  /** Any of them. */
  @Schema(
      name = "TrainingEvent",
      description =
          "The data of an event of a training run; its type is the name of the event too. A"
              + " heartbeat has no type and no member at all.",
      oneOf = {
        State.class,
        Started.class,
        Progressed.class,
        EpochFinished.class,
        Finished.class,
        Evaluated.class,
        Interrupted.class
      },
      discriminatorProperty = "type",
      discriminatorMapping = {
        @DiscriminatorMapping(value = "state", schema = State.class),
        @DiscriminatorMapping(value = "started", schema = Started.class),
        @DiscriminatorMapping(value = "progressed", schema = Progressed.class),
        @DiscriminatorMapping(value = "epochFinished", schema = EpochFinished.class),
        @DiscriminatorMapping(value = "finished", schema = Finished.class),
        @DiscriminatorMapping(value = "evaluated", schema = Evaluated.class),
        @DiscriminatorMapping(value = "interrupted", schema = Interrupted.class)
      })
  public interface Any {}

  /** A run's change of state. */
  @Schema(name = "StateEvent", description = "The run is in another state.")
  public record State(
      @Schema(enumeration = "state") String type,
      Instant at,
      RunState state,
      @Schema(description = "How many times it was started.") int attempt,
      @Schema(description = "Why it is in this state, for a person.") @JsonInclude(NON_NULL)
          String reason,
      @Schema(description = "Whether the stream ends with this event.") boolean terminal) {}

  /** Its process has begun. */
  @Schema(name = "StartedEvent", description = "The run has begun, or goes on.")
  public record Started(
      @Schema(enumeration = "started") String type,
      Instant at,
      @JsonUnwrapped TrainingEvent.Started event) {}

  /** Some batches are done. */
  @Schema(name = "ProgressedEvent", description = "Some batches are done.")
  public record Progressed(
      @Schema(enumeration = "progressed") String type,
      Instant at,
      @JsonUnwrapped TrainingEvent.Progressed event) {}

  /** An epoch is done. */
  @Schema(name = "EpochFinishedEvent", description = "An epoch and its validation are done.")
  public record EpochFinished(
      @Schema(enumeration = "epochFinished") String type,
      Instant at,
      @JsonUnwrapped TrainingEvent.EpochFinished event) {}

  /** The last epoch is done. */
  @Schema(name = "FinishedEvent", description = "The last epoch is done.")
  public record Finished(
      @Schema(enumeration = "finished") String type,
      Instant at,
      @JsonUnwrapped TrainingEvent.Finished event) {}

  /** The network is complete. */
  @Schema(name = "EvaluatedEvent", description = "The version is complete.")
  public record Evaluated(
      @Schema(enumeration = "evaluated") String type,
      Instant at,
      String version,
      @Schema(description = "Null without a validation split.", nullable = true)
          ModelCard.Score validation,
      ModelCard.Score test) {}

  /** The run was asked to stop. */
  @Schema(name = "InterruptedEvent", description = "The run was asked to stop.")
  public record Interrupted(
      @Schema(enumeration = "interrupted") String type,
      Instant at,
      @JsonUnwrapped TrainingEvent.Interrupted event) {}
}

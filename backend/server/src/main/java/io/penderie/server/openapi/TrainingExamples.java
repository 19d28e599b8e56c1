package io.penderie.server.openapi;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.files.Folders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The examples of the operations about training runs; what they show as a configuration is filled
 * in by {@link ConfigurationSchema}.
 */
public final class TrainingExamples {

  public static final String ID = "20261122-181412-k3f9";

  /** Starts what an empty body starts: an example is what Swagger UI sends. */
  public static final String REQUEST = "{}";

  public static final String ESTIMATE =
      """
      {"seconds": 2520.4, "epochs": 24, "batchesPerEpoch": 430, "trainingPictures": 55000,
       "configuration": {}}
      """;

  private static final String NAMES = "\"id\": \"" + ID + "\", \"version\": \"my-first\",";

  public static final String QUEUED =
      "{"
          + NAMES
          + """
          "state": "queued", "published": false, "resumable": false,
          "createdAt": "2026-11-22T18:14:12.345Z", "attempt": 0, "history": [], "configuration": {}}
          """;

  public static final String CANCELLED =
      "{"
          + NAMES
          + """
          "state": "cancelling", "published": false, "resumable": false,
          "createdAt": "2026-11-22T18:14:12.345Z", "startedAt": "2026-11-22T18:14:12.360Z",
          "attempt": 1, "epoch": 1, "epochs": 1, "history": [], "configuration": {}}
          """;

  public static final String RUN =
      "{"
          + NAMES
          + """
          "state": "running", "published": false, "resumable": false,
          "createdAt": "2026-11-22T18:14:12.345Z", "startedAt": "2026-11-22T18:14:12.360Z",
          "attempt": 1, "epoch": 1, "epochs": 1,
          "progress": {
            "epoch": 1, "epochs": 1, "batch": 344, "batches": 430, "loss": 0.71,
            "accuracy": 0.80, "learningRate": 0.037, "picturesPerSecond": 1085.0,
            "secondsLeft": 10.1
          },
          "history": [], "configuration": {}}
          """;

  public static final String PAGE =
      "{\"runs\": [{"
          + NAMES
          + """
          "state": "succeeded", "published": true, "resumable": false,
          "createdAt": "2026-11-22T18:14:12.345Z", "startedAt": "2026-11-22T18:14:12.360Z",
          "finishedAt": "2026-11-22T18:15:20.100Z", "trainingSeconds": 67.74, "attempt": 1,
          "epoch": 1, "epochs": 1
          }], "offset": 0, "limit": 50, "total": 1}
          """;

  public static final String DEFAULTS =
      """
      {"configuration": {}, "members": [
         {"field": "epochs", "type": "integer", "minimum": 1, "maximum": 10000},
         {"field": "learningRate", "type": "number", "exclusiveMinimum": 0, "maximum": 10},
         {"field": "optimizer", "type": "string", "values": ["SGD", "ADAM", "ADAMW"]},
         {"field": "momentum", "type": "number", "minimum": 0, "maximum": 0.9999,
          "appliesWhen": {"field": "optimizer", "value": "SGD"}},
         {"field": "augmentation.horizontalFlip", "type": "boolean"}
       ], "groups": [
         {"name": "main", "fields": ["epochs", "learningRate"]},
         {"name": "steps", "fields": ["optimizer", "momentum"]},
         {"name": "heart", "fields": ["augmentation.horizontalFlip"]}
       ]}
      """;

  public static final String EVENTS =
      """
      id:1
      event:state
      data:{"type":"state","state":"queued","attempt":0,"terminal":false,"at":"2026-11-22T18:14:12.345Z"}

      """;

  public static final String LOG = "penderie: the loss is no longer a number\n";

  /**
   * What a run is asked for with, for the document alone.
   *
   * @param version the name of the version to be
   * @param initialVersion whose parameters to start from
   * @param configuration every choice
   */
  @JsonInclude(NON_NULL)
  @Schema(name = "TrainingRequest", description = "What to train; every member may be left out.")
  public record RunRequestSchema(
      @Schema(
              pattern = Folders.SAFE_NAME,
              description = "The name of the version to be; one is made if it is absent.")
          String version,
      @Schema(
              description =
                  "The version whose parameters to start from. If absent, fresh ones; with a dataset"
                      + " of one's own the active version, where it takes pictures of that size, and"
                      + " null for fresh ones.")
          String initialVersion,
      @Schema(
              description =
                  "A dataset of one's own to learn from; its size chooses what the configuration"
                      + " leaves out. Fashion-MNIST if absent.")
          String dataset,
      @Schema(ref = ConfigurationSchema.REF) Object configuration) {}

  private TrainingExamples() {}
}

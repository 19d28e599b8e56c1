package io.penderie.server.openapi;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.files.Folders;
import io.penderie.search.SearchSettings;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The examples of the operations about searches. */
public final class SearchExamples {

  /** Starts what an empty body starts: an example is what Swagger UI sends. */
  public static final String REQUEST = "{}";

  private static final String SETTINGS =
      """
      "settings": {
        "configuration": {},
        "space": {"learningRate": {"min": 0.005, "max": 0.5, "scale": "log"}},
        "method": "ASHA", "resource": "EPOCHS", "least": 1, "reduction": 3, "trials": 24,
        "finalists": 3, "repetitions": 3, "seed": 1}
      """;

  private static final String NAMES =
      "\"id\": \"" + TrainingExamples.ID + "\", \"name\": \"rates\",";

  public static final String QUEUED =
      "{"
          + NAMES
          + """
          "state": "queued", "resumable": false, "createdAt": "2026-11-30T09:15:00.000Z",
          "attempt": 0, "trials": 24, "tried": 0, "results": [], "finals": [], "verdicts": [],
          """
          + SETTINGS
          + "}";

  public static final String CANCELLED =
      "{"
          + NAMES
          + """
          "state": "cancelling", "resumable": false, "createdAt": "2026-11-30T09:15:00.000Z",
          "startedAt": "2026-11-30T09:15:00.020Z", "attempt": 1, "trials": 24, "tried": 0,
          "results": [], "finals": [], "verdicts": [],
          """
          + SETTINGS
          + "}";

  public static final String SEARCH =
      "{"
          + NAMES
          + """
          "state": "running", "resumable": false, "createdAt": "2026-11-30T09:15:00.000Z",
          "startedAt": "2026-11-30T09:15:00.020Z", "attempt": 1, "trials": 24, "tried": 1,
          "best": 1, "bestAccuracy": 0.8216,
          "results": [
            {"number": 1, "values": {"learningRate": 0.1172}, "validationAccuracies": [0.8216],
             "measured": [{"rung": 0, "amount": 1, "validationAccuracy": 0.8216,
                           "validationLoss": 0.4972, "seconds": 38.1, "elapsed": 38.1}],
             "attempts": 0}],
          "finals": [], "verdicts": [],
          """
          + SETTINGS
          + "}";

  public static final String PAGE =
      "{\"searches\": [{"
          + NAMES
          + """
          "state": "succeeded", "resumable": false, "createdAt": "2026-11-30T09:15:00.000Z",
          "startedAt": "2026-11-30T09:15:00.020Z", "finishedAt": "2026-11-30T11:02:10.500Z",
          "attempt": 1, "trials": 24, "tried": 24, "best": 7, "bestAccuracy": 0.9364
          }], "offset": 0, "limit": 50, "total": 1}
          """;

  public static final String DEFAULTS =
      "{\"searchable\": [\"learningRate\", \"batchSize\", \"optimizer\"]," + SETTINGS + "}";

  public static final String EVENTS =
      """
      id:1
      event:state
      data:{"type":"state","state":"queued","attempt":0,"terminal":false,"at":"2026-11-30T09:15:00.000Z"}

      """;

  /**
   * Every choice of a search, for the document alone.
   *
   * @param configuration what all other hyperparameters are
   * @param space what is searched for, by field
   */
  @JsonInclude(NON_NULL)
  @Schema(
      name = "SearchSettings",
      description = "Every choice of a search; one left out has its default.")
  public record SettingsSchema(
      @Schema(ref = ConfigurationSchema.REF) Object configuration,
      @Schema(
              description =
                  "What is searched for, by the field of a hyperparameter: a range or some values.")
          Map<String, DimensionSchema> space,
      @Schema(description = "Which trials are trained how far.") SearchSettings.Method method,
      @Schema(description = "Of what a trial first gets little.") SearchSettings.Resource resource,
      @Schema(description = "What each trial first gets: epochs, or a share of the pictures.")
          Double least,
      @Schema(
              description = "Of so many trials one gets so many times as much.",
              minimum = "2",
              maximum = "10")
          Integer reduction,
      @Schema(
              description = "How many configurations are tried at most.",
              minimum = "1",
              maximum = "1000")
          Integer trials,
      @Schema(description = "How many epochs over all pictures the trials may take in all.")
          Double epochs,
      @Schema(description = "How many minutes the trials may train in all.") Double minutes,
      @Schema(
              description = "How many of the best are trained again in full.",
              minimum = "0",
              maximum = "10")
          Integer finalists,
      @Schema(
              description = "How often each of them, with another seed.",
              minimum = "1",
              maximum = "20")
          Integer repetitions,
      @Schema(description = "Of what is drawn.") Long seed) {}

  /**
   * What may be chosen for one hyperparameter, for the document alone.
   *
   * @param when beside which values of others there is a choice
   */
  @JsonInclude(NON_NULL)
  @Schema(name = "Dimension", description = "A range, or some values.")
  public record DimensionSchema(
      @Schema(description = "The least number of a range.") Double min,
      @Schema(description = "The largest number of a range.") Double max,
      @Schema(
              enumeration = {"linear", "log"},
              description = "How numbers are spread over the range.")
          String scale,
      @Schema(description = "The values, where there is no range.") List<Object> choices,
      @Schema(
              description =
                  "Beside which values of other hyperparameters there is a choice at all, by field.")
          Map<String, List<Object>> when) {}

  /**
   * What a search is asked for with, for the document alone: these and its settings.
   *
   * @param name of the search
   * @param dataset to learn from
   */
  @JsonInclude(NON_NULL)
  @Schema(
      name = "SearchRequest",
      description = "What to search for; every member may be left out.",
      allOf = SettingsSchema.class)
  public record RequestSchema(
      @Schema(
              pattern = Folders.SAFE_NAME,
              description = "The name of the search; one is made if it is absent.")
          String name,
      @Schema(description = "A dataset of one's own to learn from; Fashion-MNIST if absent.")
          String dataset) {}

  private SearchExamples() {}
}

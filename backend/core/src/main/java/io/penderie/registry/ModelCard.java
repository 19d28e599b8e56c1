package io.penderie.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.penderie.dataset.ClassLabels;
import io.penderie.evaluation.EpochFigures;
import io.penderie.evaluation.Evaluation;
import io.penderie.evaluation.PhotographTotal;
import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.OutputCalibration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a trained network: enough to load it, to judge it and to train it again (after
 * Mitchell et al. 2019, "Model Cards for Model Reporting", arXiv 1810.03993).
 *
 * @param version its name in the registry
 * @param architecture which of the networks that can be trained here; null for another one, which
 *     {@code imported} tells of
 * @param input what it takes in
 * @param labels the classes that it tells apart, in the order of its outputs
 * @param trainableParameters how many numbers training changed
 * @param parametersSha256 of the parameters file, lower-case hexadecimal
 * @param complete false for a checkpoint of a run that has not finished
 * @param data what it learned from
 * @param hyperparameters every choice of its training run
 * @param history what each finished epoch measured
 * @param validation score of these parameters on the validation split; null without one
 * @param test score of these parameters on the test split; null until evaluated
 * @param photographs how many labelled photographs these parameters get right; null until measured.
 *     Which photographs they are is beside it, in {@link ModelVersion#photographs}
 * @param calibration how its outputs become probabilities; null where that was not chosen
 * @param export how its parameters were exported for answering; null where they were not
 * @param platform where it was trained
 * @param startedAt when its training began
 * @param finishedAt when these parameters were written
 * @param imported where it comes from if it was trained elsewhere; null if it was trained here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelCard(
    String version,
    Architecture architecture,
    InputSpec input,
    ClassLabels labels,
    long trainableParameters,
    String parametersSha256,
    boolean complete,
    Data data,
    Map<String, Object> hyperparameters,
    List<EpochFigures> history,
    Score validation,
    Score test,
    PhotographTotal photographs,
    OutputCalibration calibration,
    Export export,
    Platform platform,
    Instant startedAt,
    Instant finishedAt,
    Imported imported) {

  /** What an imported network is called where others have the name of their architecture. */
  private static final String IMPORTED = "imported";

  public ModelCard {
    Objects.requireNonNull(version, "version");
    if (architecture == null) {
      Objects.requireNonNull(imported, "architecture");
    }
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(parametersSha256, "parametersSha256");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(hyperparameters, "hyperparameters");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(platform, "platform");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(finishedAt, "finishedAt");
    hyperparameters = ordered(hyperparameters);
    history = List.copyOf(history);
  }

  /** A copy that cannot be changed and keeps the order, in which cards are written and shown. */
  private static <V> Map<String, V> ordered(Map<String, V> map) {
    map.forEach(
        (key, value) -> {
          Objects.requireNonNull(key, "key");
          Objects.requireNonNull(value, key);
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** This card once training has finished and the last parameters were evaluated. */
  public ModelCard completed(Score validationScore, Score testScore) {
    return with(true, validationScore, testScore, photographs, calibration, export);
  }

  /** This card with another score on the validation split. */
  public ModelCard withValidation(Score score) {
    return with(complete, score, test, photographs, calibration, export);
  }

  /** This card with another score on the test split. */
  public ModelCard withTest(Score score) {
    return with(complete, validation, score, photographs, calibration, export);
  }

  /** This card with other counts of photographs. */
  public ModelCard withPhotographs(PhotographTotal counted) {
    return with(complete, validation, test, counted, calibration, export);
  }

  /** This card with another calibration; its scores and evaluation are no longer those of it. */
  public ModelCard withCalibration(OutputCalibration chosen) {
    return with(complete, validation, test, photographs, chosen, export);
  }

  /** This card with what was exported; null for nothing. */
  public ModelCard withExport(Export made) {
    return with(complete, validation, test, photographs, calibration, made);
  }

  /** This card under another name. */
  ModelCard withVersion(String name) {
    return new ModelCard(
        name,
        architecture,
        input,
        labels,
        trainableParameters,
        parametersSha256,
        complete,
        data,
        hyperparameters,
        history,
        validation,
        test,
        photographs,
        calibration,
        export,
        platform,
        startedAt,
        finishedAt,
        imported);
  }

  /** Whether it is a network that only answers: its parameters are its export. */
  @JsonIgnore
  public boolean isForeign() {
    return architecture == null;
  }

  /** What sort of network it is: the name of its architecture, or {@code imported}. */
  @JsonIgnore
  public String networkName() {
    return isForeign() ? IMPORTED : architecture.id();
  }

  /** Whether its last output stands for pictures that show none of the classes. */
  @JsonIgnore
  public boolean tellsNone() {
    return isForeign() ? imported.none() : architecture.rejecting();
  }

  /** The share that is right on the test split, 0..1; null until evaluated. */
  public Double testAccuracy() {
    return test == null ? null : test.accuracy();
  }

  /** What to load the version with. */
  public OutputCalibration calibrationOrNone() {
    return calibration == null ? OutputCalibration.NONE : calibration;
  }

  private ModelCard with(
      boolean nowComplete,
      Score validationScore,
      Score testScore,
      PhotographTotal nowPhotographs,
      OutputCalibration nowCalibration,
      Export nowExport) {
    return new ModelCard(
        version,
        architecture,
        input,
        labels,
        trainableParameters,
        parametersSha256,
        nowComplete,
        data,
        hyperparameters,
        history,
        validationScore,
        testScore,
        nowPhotographs,
        nowCalibration,
        nowExport,
        platform,
        startedAt,
        finishedAt,
        imported);
  }

  /**
   * Which pictures.
   *
   * @param name of the dataset
   * @param sha256 of its files' contents
   * @param training pictures that the parameters were fitted to
   * @param validation pictures that choices were made on
   * @param test pictures that nothing was chosen on
   * @param validationFraction the share that was held back for validation
   * @param splitSeed which pictures were held back
   * @param own true for a dataset that people brought, which says itself what is held back; null
   *     for the one that comes with Penderie
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Data(
      String name,
      String sha256,
      int training,
      int validation,
      int test,
      double validationFraction,
      long splitSeed,
      Boolean own) {

    /** Of the dataset that comes with Penderie. */
    public Data(
        String name,
        String sha256,
        int training,
        int validation,
        int test,
        double validationFraction,
        long splitSeed) {
      this(name, sha256, training, validation, test, validationFraction, splitSeed, null);
    }

    /** Whether people brought it. */
    @JsonIgnore
    public boolean isOwn() {
      return Boolean.TRUE.equals(own);
    }
  }

  /**
   * How well the network does on a split.
   *
   * @param loss mean cross-entropy in nats
   * @param accuracy share right, 0..1
   */
  public record Score(double loss, double accuracy) {

    /** What an evaluation comes to. */
    public static Score of(Evaluation evaluation) {
      return new Score(evaluation.loss(), evaluation.accuracy());
    }
  }

  /**
   * An export of the parameters, in the file {@link ModelVersion#export} beside them.
   *
   * @param sha256 of the file, lower-case hexadecimal
   * @param largestDifference between its outputs and those of the engine that trained, 0 or more
   */
  public record Export(String sha256, double largestDifference) {
    public Export {
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  /**
   * Software and machine of a training run.
   *
   * @param engine name and version of the engine below DJL
   * @param environment variables that change how the engine computes
   */
  public record Platform(
      String penderie,
      String djl,
      String engine,
      String java,
      @JsonProperty("os") String operatingSystem,
      String architecture,
      int processors,
      Map<String, String> environment) {

    public Platform {
      environment = ordered(environment);
    }
  }
}

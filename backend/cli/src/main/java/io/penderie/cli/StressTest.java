package io.penderie.cli;

import io.penderie.dataset.Dataset;
import io.penderie.evaluation.PhotographAnswers;
import io.penderie.evaluation.PhotographReport;
import io.penderie.files.Json;
import io.penderie.files.JsonFiles;
import io.penderie.labelled.LabelledPicture;
import io.penderie.model.TrainedModel;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import io.penderie.registry.VersionRecords;
import io.penderie.robustness.Candidate;
import io.penderie.robustness.ExplanationReport;
import io.penderie.robustness.ExplanationText;
import io.penderie.robustness.ExplanationTrial;
import io.penderie.robustness.KnownOrNot;
import io.penderie.robustness.PhotographText;
import io.penderie.robustness.PhotographTrial;
import io.penderie.robustness.ReportText;
import io.penderie.robustness.RobustnessSuite;
import io.penderie.robustness.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out what {@link StressOptions} asks for, one measurement after the other, for all
 * versions at once: each picture is made once.
 */
final class StressTest {

  private final StressOptions options;
  private final Dataset dataset;
  private final List<LabelledPicture> photographs;
  private final Map<String, Object> reports = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  /** One a version, once photographs were asked about. */
  private List<PhotographAnswers> answers = List.of();

  /**
   * Looks at what will be measured with.
   *
   * @throws RuntimeException naming the folder or list if it is none of photographs
   */
  StressTest(StressOptions options, Dataset dataset) {
    this.options = options;
    this.dataset = dataset;
    this.photographs = options.photographs(dataset.labels().english());
  }

  /**
   * Measures versions.
   *
   * @param progress closed by the caller
   * @return false if it was interrupted
   */
  boolean measure(List<ModelVersion> versions, int threads, TrialBar progress) {
    // The virtual machine must not end below a forward pass: its libraries would be torn down.
    try (StopOnInterrupt stop = new StopOnInterrupt();
        Loaded loaded = new Loaded()) {
      List<Candidate> candidates = versions.stream().map(loaded::candidate).toList();
      Trial trial = new Trial(options.pictures(), options.seed(), threads, stop, progress);
      return measure(trial, candidates) && explain(trial, versions, loaded.models);
    }
  }

  /** Prints what was measured. */
  void print(OutputFormat format, PrintWriter out) {
    if (format == OutputFormat.JSON) {
      out.println(Json.line(reports));
    } else {
      out.print(String.join("\n", texts.values()));
    }
    out.flush();
  }

  /** Writes a JSON file and a Markdown file for each measurement. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, Object> report : reports.entrySet()) {
      JsonFiles.write(folder.resolve(report.getKey() + ".json"), report.getValue());
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey() + ".md"), text.getValue());
    }
  }

  /** Keeps what was answered to the photographs as the versions' own. */
  void record(List<ModelVersion> versions) throws IOException {
    for (int i = 0; i < versions.size(); i++) {
      ModelVersion version = versions.get(i);
      new VersionRecords(ModelRegistry.around(version.folder()))
          .recordPhotographs(version, answers.get(i));
    }
  }

  private boolean measure(Trial trial, List<Candidate> candidates) {
    boolean whole = true;
    if (options.robustness()) {
      var measured = new RobustnessSuite(trial).measure(dataset.test(), candidates);
      whole = keep("robustness", measured, measured.map(ReportText::robustness));
    }
    if (whole && options.unknown()) {
      var measured = new KnownOrNot(trial).measure(dataset.test(), photographs, candidates);
      whole = keep("unknown", measured, measured.map(ReportText::known));
    }
    if (whole && !photographs.isEmpty()) {
      List<String> names = dataset.labels().english();
      var asked = new PhotographTrial(trial).ask(photographs, names.size(), candidates);
      answers = asked.orElse(List.of());
      var measured = asked.map(each -> reports(candidates));
      whole =
          keep("photographs", measured, measured.map(report -> PhotographText.of(report, names)));
    }
    return whole;
  }

  private boolean explain(Trial trial, List<ModelVersion> versions, List<TrainedModel> models) {
    if (!options.explanations()) {
      return true;
    }
    List<ExplanationReport> made = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      var measured =
          new ExplanationTrial(trial)
              .measure(dataset.test(), versions.get(i).name(), models.get(i));
      if (measured.isEmpty()) {
        return false;
      }
      made.add(measured.get());
    }
    return keep(
        "explanations",
        Optional.of(made),
        Optional.of(ExplanationText.of(made, dataset.labels().english())));
  }

  private List<PhotographReport> reports(List<Candidate> candidates) {
    List<PhotographReport> made = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      made.add(PhotographReport.of(candidates.get(i).name(), answers.get(i)));
    }
    return made;
  }

  private boolean keep(String name, Optional<?> report, Optional<String> text) {
    report.ifPresent(value -> reports.put(name, value));
    text.ifPresent(value -> texts.put(name, value));
    return report.isPresent();
  }

  /** The networks in memory. */
  private static final class Loaded implements AutoCloseable {

    private final List<TrainedModel> models = new ArrayList<>();

    Candidate candidate(ModelVersion version) {
      TrainedModel model = version.load();
      models.add(model);
      return Candidate.of(version.name(), model);
    }

    @Override
    public void close() {
      models.forEach(TrainedModel::close);
    }
  }
}

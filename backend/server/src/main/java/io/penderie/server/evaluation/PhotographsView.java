package io.penderie.server.evaluation;

import io.penderie.evaluation.PhotographCount;
import io.penderie.evaluation.PhotographReport;
import io.penderie.evaluation.PhotographTotal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How well a version does on photographs that people labelled.
 *
 * @param version its name in the registry
 * @param knows whether it can say that a photograph shows none of the classes
 * @param total over all photographs
 * @param sources over those of each source
 * @param kinds over those of each kind of picture
 * @param labels what was answered to those of each label
 */
@Schema(
    name = "PhotographEvaluation",
    description = "How well a version does on photographs that people labelled.")
record PhotographsView(
    String version,
    @Schema(description = "Whether it can say that a photograph shows none of the classes.")
        boolean knows,
    @Schema(description = "All photographs.") PhotographFigures total,
    @Schema(description = "By where they come from.") List<Source> sources,
    @Schema(description = "By what sort of picture they are.") List<Kind> kinds,
    @Schema(description = "By what they show; those that show one of the classes first.")
        List<Label> labels) {

  /**
   * The photographs of one source.
   *
   * @param name the source's
   * @param figures theirs
   * @param expectedCalibrationError over those that show one of the classes, 0..1; null without any
   * @param predictionSets of the same; null without any, and where the version gives none
   */
  @Schema(name = "PhotographSource")
  record Source(
      String name,
      PhotographFigures figures,
      @Schema(
              description =
                  "Mean distance between confidence and the share right, over those that show one of"
                      + " the classes; null without any.",
              nullable = true)
          Double expectedCalibrationError,
      @Schema(
              description =
                  "How many of their prediction sets hold a right class and how large they are; null"
                      + " without any, and where the version gives none.",
              nullable = true)
          SetFigures predictionSets) {}

  /**
   * The photographs of one kind.
   *
   * @param name of the kind; empty where nobody said
   * @param figures theirs
   */
  @Schema(name = "PhotographKind")
  record Kind(
      @Schema(description = "Empty where nobody said.") String name, PhotographFigures figures) {}

  /**
   * The photographs of one label.
   *
   * @param name what people say that they show
   * @param classes which are right for them; empty if none is
   * @param figures theirs
   * @param predicted how many each class was predicted for, in class order
   * @param refused files that could not be used
   * @param sources the same photographs by source
   */
  @Schema(name = "PhotographLabel")
  record Label(
      @Schema(description = "What people say that they show.") String name,
      @Schema(description = "The classes that are right for them; empty if none is.")
          List<Integer> classes,
      PhotographFigures figures,
      @Schema(
              description =
                  "How many each class was predicted for, in class order; flagged ones too, by the"
                      + " most similar class.")
          List<Integer> predicted,
      @Schema(description = "Files that could not be used.") int refused,
      @Schema(description = "The same photographs by where they come from.") List<Part> sources) {}

  /** The photographs of one label and source. */
  @Schema(name = "PhotographLabelSource")
  record Part(String name, PhotographFigures figures) {}

  static PhotographsView of(PhotographReport report) {
    List<PhotographCount> counts = report.counts();
    List<Source> sources = new ArrayList<>();
    PhotographTotal.by(PhotographCount::source, counts)
        .forEach(
            (name, total) ->
                sources.add(
                    new Source(
                        name,
                        PhotographFigures.of(total, report.knows()),
                        report.calibrationErrors().get(name),
                        SetFigures.of(report.predictionSets().get(name)))));
    List<Kind> kinds = new ArrayList<>();
    PhotographTotal.by(PhotographCount::kind, counts)
        .forEach(
            (name, total) ->
                kinds.add(new Kind(name, PhotographFigures.of(total, report.knows()))));
    return new PhotographsView(
        report.version(),
        report.knows(),
        PhotographFigures.of(report.total(), report.knows()),
        sources,
        kinds,
        labels(counts, report.knows()));
  }

  private static List<Label> labels(List<PhotographCount> counts, boolean knows) {
    Map<List<Object>, List<PhotographCount>> parts = new LinkedHashMap<>();
    for (PhotographCount count : counts) {
      parts
          .computeIfAbsent(List.of(count.label(), count.classes()), part -> new ArrayList<>())
          .add(count);
    }
    return parts.values().stream().map(those -> label(those, knows)).toList();
  }

  private static Label label(List<PhotographCount> those, boolean knows) {
    PhotographCount first = those.get(0);
    List<Part> sources = new ArrayList<>();
    PhotographTotal.by(PhotographCount::source, those)
        .forEach((name, total) -> sources.add(new Part(name, PhotographFigures.of(total, knows))));
    return new Label(
        first.label(),
        first.classes(),
        PhotographFigures.of(PhotographTotal.of(those), knows),
        IntStream.range(0, first.predicted().size())
            .map(index -> those.stream().mapToInt(count -> count.predicted().get(index)).sum())
            .boxed()
            .toList(),
        those.stream().mapToInt(PhotographCount::refused).sum(),
        sources);
  }
}

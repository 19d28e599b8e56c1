package io.penderie.robustness;

import io.penderie.dataset.ImageSet;
import io.penderie.dataset.Shuffle;
import io.penderie.explanation.ExplanationMethod;
import io.penderie.explanation.SaliencyMap;
import io.penderie.model.Answer;
import io.penderie.model.PictureKind;
import io.penderie.model.TrainedModel;
import io.penderie.picture.Enlargement;
import io.penderie.picture.PlanarPicture;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Measures by deletion and insertion whether maps show what a version's answers depend on, beside
 * pixels in an order by chance, and beside patches in one: pixels here and there destroy a picture
 * sooner than a patch of as many does, whatever it shows.
 */
public final class ExplanationTrial {

  private static final int STEPS = 28;

  /** Along each side. */
  private static final int PATCHES = 8;

  /** Of the processor, whatever else it does; all of it where an operation has one thread. */
  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

  private final Trial trial;

  /** How many pictures, and by which chance. */
  public ExplanationTrial(Trial trial) {
    this.trial = trial;
  }

  /**
   * Measures one version.
   *
   * @param test of the network's or the dataset's size, of which a sample is taken
   * @return empty if it was stopped
   */
  public Optional<ExplanationReport> measure(ImageSet test, String version, TrainedModel model) {
    ImageSet sample = StratifiedSample.of(test, trial.pictures(), trial.seed());
    int factor = model.input().enlargementOf(sample);
    Map<String, Sums> orders = new LinkedHashMap<>();
    trial.progress().start("explanations", sample.size());
    for (int i = 0; i < sample.size(); i++) {
      if (trial.stop().getAsBoolean()) {
        return Optional.empty();
      }
      byte[] pixels =
          Enlargement.enlarge(sample.pixels(i), sample.width(), sample.height(), factor);
      PlanarPicture picture =
          new PlanarPicture(
              model.input().width(), model.input().height(), model.input().channels(), pixels);
      add(picture, sample.label(i), model, new SplittableRandom(trial.seed() + i), orders);
      trial.progress().step(version);
    }
    return Optional.of(
        new ExplanationReport(
            version,
            trial.seed(),
            sample.size(),
            STEPS,
            orders.entrySet().stream()
                .map(each -> each.getValue().order(each.getKey(), model.labels().size()))
                .toList()));
  }

  private static void add(
      PlanarPicture picture,
      int label,
      TrainedModel model,
      SplittableRandom random,
      Map<String, Sums> orders) {
    int predicted = predicted(model, picture);
    int[] chance = IntStream.range(0, picture.width() * picture.height()).toArray();
    Shuffle.shuffle(chance, random);
    for (ExplanationMethod method : ExplanationMethod.values()) {
      if (method.knows(model)) {
        long start = TIMES.getCurrentThreadCpuTime();
        SaliencyMap map = method.begin(model, picture, PictureKind.DATASET_LIKE, predicted).make();
        Sums sums = orders.computeIfAbsent(method.id(), name -> new Sums());
        sums.times.add((TIMES.getCurrentThreadCpuTime() - start) / 1e6);
        sums.add(label, picture, order(map, picture, chance), predicted, model);
      }
    }
    orders
        .computeIfAbsent("random pixels", name -> new Sums())
        .add(label, picture, chance, predicted, model);
    double[] byPatch = random.doubles((long) PATCHES * PATCHES).toArray();
    orders
        .computeIfAbsent("random patches", name -> new Sums())
        .add(label, picture, order(patches(byPatch), picture, chance), predicted, model);
  }

  private static int predicted(TrainedModel model, PlanarPicture picture) {
    float[] probabilities =
        model.answers(List.of(picture.planes()), PictureKind.DATASET_LIKE).get(0).probabilities();
    return IntStream.range(0, probabilities.length)
        .boxed()
        .max(Comparator.comparing(i -> probabilities[i]))
        .orElseThrow();
  }

  private static SaliencyMap patches(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return new SaliencyMap(PATCHES, PATCHES, floats, 1);
  }

  /** The pixels by their cell's value, the largest first, and by chance where those are equal. */
  static int[] order(SaliencyMap map, PlanarPicture picture, int[] chance) {
    return Arrays.stream(chance)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                pixel ->
                    -map.at(
                        pixel % picture.width() * map.width() / picture.width(),
                        pixel / picture.width() * map.height() / picture.height())))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The curves of all pictures in one order. */
  private static final class Sums {
    private final List<Double> times = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<double[]> deletions = new ArrayList<>();
    private final List<double[]> insertions = new ArrayList<>();

    void add(int label, PlanarPicture picture, int[] order, int predicted, TrainedModel model) {
      labels.add(label);
      deletions.add(curve(picture, order, predicted, model, false));
      insertions.add(curve(picture, order, predicted, model, true));
    }

    private static double[] curve(
        PlanarPicture picture, int[] order, int predicted, TrainedModel model, boolean shows) {
      return PerturbationCurve.of(
          picture.planes(),
          order,
          (byte) Math.round(255 * model.input().mean()),
          STEPS,
          shows,
          pictures ->
              model.answers(pictures, PictureKind.DATASET_LIKE).stream()
                  .map(Answer::probabilities)
                  .mapToDouble(probabilities -> probabilities[predicted])
                  .toArray());
    }

    ExplanationReport.Order order(String name, int classes) {
      double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return new ExplanationReport.Order(
          name,
          sorted.length == 0 ? null : rounded(sorted[sorted.length / 2]),
          areas(deletions, classes),
          areas(insertions, classes));
    }

    private ExplanationReport.Areas areas(List<double[]> curves, int classes) {
      List<Double> areas = curves.stream().map(PerturbationCurve::area).toList();
      return new ExplanationReport.Areas(
          mean(IntStream.range(0, areas.size()), areas),
          IntStream.range(0, classes)
              .mapToObj(
                  label ->
                      mean(
                          IntStream.range(0, areas.size()).filter(i -> labels.get(i) == label),
                          areas))
              .toList(),
          IntStream.rangeClosed(0, STEPS)
              .mapToObj(
                  step -> rounded(curves.stream().mapToDouble(c -> c[step]).average().orElse(0)))
              .toList());
    }

    private static double mean(IntStream indices, List<Double> areas) {
      return rounded(indices.mapToDouble(areas::get).average().orElse(0));
    }

    private static double rounded(double number) {
      return Math.round(1e4 * number) / 1e4;
    }
  }
}

package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.model.PyTorch;
import io.penderie.model.TrainedModel;
import io.penderie.photo.file.ImageLimits;
import io.penderie.registry.ModelRegistry;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints what a version makes of a folder of photographs, one folder a group as in the public
 * "clothing dataset (small)": how often each class is answered in each group, and how many answers
 * are right. A shoe is right as any of sandal, sneaker and ankle boot.
 *
 * <p>Its name keeps it out of the suite; run it on purpose: {@code mvn -pl backend/core -am test
 * -Dtest=PhotoAccuracyBenchmark -Dpenderie.photos=FOLDER}, with {@code -Dpenderie.version=NAME} for
 * another version than the active one and {@code -Dpenderie.photos.most=N} for N photographs a
 * group, spread evenly.
 */
@Tag("benchmark")
class PhotoAccuracyBenchmark {

  private static final Map<String, Set<Integer>> RIGHT = new LinkedHashMap<>();

  static {
    RIGHT.put("t-shirt", Set.of(0));
    RIGHT.put("pants", Set.of(1));
    RIGHT.put("longsleeve", Set.of(2));
    RIGHT.put("dress", Set.of(3));
    RIGHT.put("outwear", Set.of(4));
    RIGHT.put("shirt", Set.of(6));
    RIGHT.put("shoes", Set.of(5, 7, 9));
  }

  @Test
  void photographs_byGroup() throws IOException {
    Path folder = Path.of(System.getProperty("penderie.photos"));
    int most = Integer.getInteger("penderie.photos.most", Integer.MAX_VALUE);
    PyTorch.useThreads(1);
    ModelRegistry registry = ModelRegistry.ofHome(Path.of(System.getProperty("penderie.home")));
    String name = System.getProperty("penderie.version");
    ModelVersion version = name == null ? registry.active() : registry.find(name);
    int all = 0;
    int allRight = 0;
    try (TrainedModel model = version.load()) {
      PhotoPreparation preparation = new PhotoPreparation(ImageLimits.DEFAULTS, model.input());
      System.out.printf("%-12s%60s   right  no garment found%n", version.name(), "0 ... 9");
      for (Map.Entry<String, Set<Integer>> group : RIGHT.entrySet()) {
        int[] answers = new int[model.labels().size()];
        int notFound = 0;
        List<Path> photographs = files(folder.resolve(group.getKey()), most);
        for (Path photograph : photographs) {
          Preparation prepared =
              preparation.prepare(Files.readAllBytes(photograph), Corrections.NONE);
          float[] row =
              ReadingVote.ask(model, List.of(prepared.readings())).get(0).answer().probabilities();
          answers[largest(row)]++;
          notFound += prepared.first().garmentFound() ? 0 : 1;
        }
        int right = group.getValue().stream().mapToInt(index -> answers[index]).sum();
        all += photographs.size();
        allRight += right;
        System.out.printf(
            "%-12s%s  %5.1f %%  %d%n",
            group.getKey(), row(answers), 100.0 * right / photographs.size(), notFound);
      }
    }
    System.out.printf("%d of %d right: %.1f %%%n", allRight, all, 100.0 * allRight / all);
    assertThat(all).isPositive();
  }

  private static List<Path> files(Path folder, int most) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      int count = Math.min(most, all.size());
      List<Path> spread = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        spread.add(all.get((int) ((long) i * all.size() / count)));
      }
      return spread;
    }
  }

  private static int largest(float[] row) {
    int largest = 0;
    for (int i = 1; i < row.length; i++) {
      largest = row[i] > row[largest] ? i : largest;
    }
    return largest;
  }

  private static String row(int[] counts) {
    StringBuilder row = new StringBuilder();
    Arrays.stream(counts).forEach(count -> row.append(String.format("%6d", count)));
    return row.toString();
  }
}

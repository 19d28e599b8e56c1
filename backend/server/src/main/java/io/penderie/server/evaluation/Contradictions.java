package io.penderie.server.evaluation;

import io.penderie.evaluation.Answers;
import io.penderie.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Test pictures that every one of some versions takes for the same class, which is not that of
 * their label.
 *
 * @param versions that were measured on the same test pictures
 */
record Contradictions(List<TestPictures> versions) {

  /** One version contradicts its labels wherever it errs: that says nothing of the labels. */
  private static final int FEWEST = 2;

  /** A copy of a version, such as one that came from another Penderie, is no second opinion. */
  Contradictions {
    Set<String> parameters = new HashSet<>();
    versions =
        versions.stream()
            .filter(version -> parameters.add(version.version().card().parametersSha256()))
            .toList();
  }

  /** Their positions, that one first of which the least confident version is the most confident. */
  int[] find() {
    if (versions.size() < FEWEST) {
      return new int[0];
    }
    int[] truth = versions.get(0).truth();
    return IntStream.range(0, truth.length)
        .filter(index -> isContradicted(index, truth[index]))
        .boxed()
        .sorted(Comparator.comparingDouble(index -> -leastConfidence(index)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isContradicted(int index, int truth) {
    int answered = answered(index);
    return answered != truth
        && versions.stream().allMatch(version -> version.all().predicted(index) == answered);
  }

  /** What the first of them answers to a picture, and with it the others. */
  int answered(int index) {
    return versions.get(0).all().predicted(index);
  }

  /** How confident each of them is, in their order. */
  List<Float> confidences(int index) {
    return versions.stream().map(version -> version.all().confidence(index)).toList();
  }

  private double leastConfidence(int index) {
    return versions.stream()
        .map(TestPictures::all)
        .mapToDouble((Answers answers) -> answers.confidence(index))
        .min()
        .orElseThrow();
  }

  /** Changes when, and only when, a version or one of its answers may have. */
  String tag() {
    Sha256 hash = new Sha256();
    versions.forEach(
        version ->
            hash.add((version.version().name() + version.tag()).getBytes(StandardCharsets.UTF_8)));
    return hash.hex();
  }
}

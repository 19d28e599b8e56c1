package io.penderie.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.evaluation.PhotographCount;
import io.penderie.evaluation.PhotographReport;
import io.penderie.evaluation.PredictionSets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhotographTextTest {

  private static final List<String> NAMES = List.of("Sandal", "Bag", "Boot");

  @Test
  void text_ofOneSource_saysWhereAnyOfSeveralIsRight() {
    PhotographReport report =
        new PhotographReport(
            "v1",
            true,
            List.of(
                count("phones", "", "shoes", List.of(0, 2), List.of(1, 2, 1), 0, 1),
                count("phones", "", "Bag", List.of(1), List.of(0, 3, 1), 1, 0),
                count("phones", "", "hat", List.of(), List.of(0, 1, 0), 1, 1)),
            Map.of("phones", 0.125),
            Map.of("phones", new PredictionSets(8, 6, List.of(4, 4))));

    assertThat(PhotographText.of(List.of(report), NAMES))
        .isEqualTo(
            """
            v1: 55.6 % right (5 of 9), 2 of them where any of several classes is

            | Label | Right class  |  Right | Sandal | Bag | Boot | Refused | None of them |
            |-------|--------------|-------:|-------:|----:|-----:|--------:|-------------:|
            | shoes | Sandal, Boot | 50.0 % |      1 |   2 |    1 |       0 |            1 |
            | Bag   | Bag          | 60.0 % |      0 |   3 |    1 |       1 |            0 |
            | hat   | none         |      – |      0 |   1 |    0 |       1 |            1 |

            | Source | Garments |  Right | Any of several | Flagged | Others | Flagged | Calibration error | Set coverage | Mean set size |
            |--------|---------:|-------:|---------------:|--------:|-------:|--------:|------------------:|-------------:|--------------:|
            | phones |        9 | 55.6 % |              2 |  11.1 % |      2 |  50.0 % |            12.5 % |       75.0 % |          1.50 |

            """);
  }

  @Test
  void text_ofSeveralSourcesAndKinds_tellsThemApart() {
    PhotographReport report =
        new PhotographReport(
            "v1",
            false,
            List.of(
                count("phones", "", "Bag", List.of(1), List.of(0, 1, 1), 0, 0),
                count("shops", "worn", "Bag", List.of(1), List.of(0, 3, 1), 0, 0),
                count("shops", "worn", "Boot", List.of(2), List.of(0, 1, 0), 0, 0)),
            Map.of("phones", 0.1, "shops", 0.2),
            Map.of());

    assertThat(PhotographText.of(List.of(report), NAMES))
        .startsWith("v1: 57.1 % right (4 of 7)\n\n")
        .contains(
            "| Bag   | Bag         | 66.7 % |      0 |   4 |    2 |       0 |            – |\n",
            "| –    |        2 | 50.0 % |              0 |       – |      0 |       – |\n",
            "| worn |        5 | 60.0 % |              0 |       – |      0 |       – |\n",
            """
            | Right of all | Right class | phones |  shops |
            |--------------|-------------|-------:|-------:|
            | Bag          | Bag         | 1 of 2 | 3 of 4 |
            | Boot         | Boot        |      – | 0 of 1 |
            """);
  }

  private static PhotographCount count(
      String source,
      String kind,
      String label,
      List<Integer> right,
      List<Integer> predicted,
      int refused,
      int flagged) {
    return new PhotographCount(source, kind, label, right, predicted, refused, flagged);
  }
}

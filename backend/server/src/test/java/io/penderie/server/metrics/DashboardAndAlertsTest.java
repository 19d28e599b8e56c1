package io.penderie.server.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Dashboard and alerts ask for what the service has, and people are told of each alert. Whether
 * Prometheus takes them, {@code deploy/check-metrics.mjs} tries.
 */
@QuarkusTest
class DashboardAndAlertsTest extends ServiceTest {

  private static final Path DEPLOY = Path.of("../../deploy");

  private static final Pattern METRIC =
      Pattern.compile("\\b((?:penderie|http_server|jvm|process|system)_\\w+)(?:\\{([^}]*)})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)(?:=~|!~|!=|=)\"");
  private static final Pattern LABELS =
      Pattern.compile("\\b(?:by|on|ignoring|group_left) \\(([^)]*)\\)");
  private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");

  /** What Prometheus adds. */
  private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

  @Test
  void queries_nameMetricsAndLabelsThatTheServiceHas() throws IOException {
    predict(TestSplit.png(0)).then().statusCode(200);
    Map<String, Set<String>> served = served();
    Set<String> labels = new TreeSet<>(OF_PROMETHEUS);
    served.values().forEach(labels::addAll);
    List<String> queries = Stream.concat(panels(), rules()).toList();

    assertThat(queries).hasSizeGreaterThan(50);
    for (String query : queries) {
      for (MatchResult metric : all(METRIC, query)) {
        assertThat(served).as(query).containsKey(metric.group(1));
        String matchers = metric.group(2) == null ? "" : metric.group(2);
        for (MatchResult matcher : all(MATCHER, matchers)) {
          assertThat(Stream.concat(OF_PROMETHEUS.stream(), served.get(metric.group(1)).stream()))
              .as(query)
              .contains(matcher.group(1));
        }
      }
      for (MatchResult list : all(LABELS, query)) {
        assertThat(labels).as(query).containsAll(words(list.group(1)));
      }
    }
  }

  @Test
  void alerts_areExplained_andTested() throws IOException {
    String rules = Files.readString(DEPLOY.resolve("prometheus/rules.yml"));
    String guide = Files.readString(Path.of("../../docs/operations.md"));
    String tests = Files.readString(DEPLOY.resolve("prometheus/rules.test.yml"));
    List<String> alerts = List.of(rules.split("- alert: "));

    assertThat(alerts).hasSizeGreaterThan(10);
    for (String alert : alerts.subList(1, alerts.size())) {
      String name = alert.lines().findFirst().orElseThrow();
      assertThat(alert)
          .contains("severity: ", "summary: ", "description: ")
          .contains("runbook: docs/operations.md#" + name.toLowerCase(Locale.ROOT));
      assertThat(guide).contains("### " + name + "\n");
      assertThat(tests).contains("alertname=\"" + name + "\"");
    }
  }

  private static Stream<String> panels() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(DEPLOY.resolve("grafana/penderie.json").toFile());
    return dashboard.findValuesAsText("expr").stream();
  }

  /** The expressions, each with its lines joined; those of one line too. */
  private static Stream<String> rules() throws IOException {
    String rules = Files.readString(DEPLOY.resolve("prometheus/rules.yml"));
    return all(Pattern.compile("expr: (?:\\|\\n((?: {10}.*\\n)+)|(.*)\\n)"), rules).stream()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
  }

  /** The labels of each metric, by its name. */
  private static Map<String, Set<String>> served() {
    Map<String, Set<String>> served = new HashMap<>();
    given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> all(SAMPLE, line).stream())
        .forEach(
            sample -> {
              Set<String> labels = served.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
              all(MATCHER, sample.group(2) == null ? "" : sample.group(2))
                  .forEach(label -> labels.add(label.group(1)));
            });
    return served;
  }

  private static Set<String> words(String list) {
    return Stream.of(list.split(",\\s*"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}

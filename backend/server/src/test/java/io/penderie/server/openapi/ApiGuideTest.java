package io.penderie.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.problem.ProblemType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guide for people says what the code says. */
class ApiGuideTest {

  private static List<String> guide;

  @BeforeAll
  static void read() throws IOException {
    guide = Files.readAllLines(Path.of("../../docs/api.md"));
  }

  @Test
  void everyProblem_hasItsRow() {
    assertThat(guide)
        .containsAll(
            Arrays.stream(ProblemType.values())
                .map(
                    type ->
                        "| " + type.status() + " | `" + type.uri() + "` | " + type.meaning() + " |")
                .toList());
  }

  @Test
  void everySetting_hasARow() {
    assertThat(settings("PENDERIE", PenderieConfig.class))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(guide).anyMatch(line -> line.startsWith("| `" + name + "` | ")));
  }

  /** The names of the variables of a group of settings. */
  private static Stream<String> settings(String prefix, Class<?> group) {
    return Arrays.stream(group.getDeclaredMethods())
        .flatMap(
            method ->
                method.getReturnType().getEnclosingClass() == PenderieConfig.class
                    ? settings(variable(prefix, method), method.getReturnType())
                    : Stream.of(variable(prefix, method)));
  }

  private static String variable(String prefix, Method method) {
    return prefix + "_" + method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}

package io.penderie.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nginx answers by itself is explained at {@code /problems} too, in the same words. */
class NginxProblemsTest {

  private static final Pattern ANSWER = Pattern.compile("return ([0-9]{3}) '(\\{.*})';");

  private record Answer(int status, JsonNode problem) {}

  @Test
  void itsProblems_areOfKnownTypes() throws IOException {
    List<Answer> answers = answers();
    assertThat(answers).hasSizeGreaterThan(4);
    for (Answer answer : answers) {
      String uri = answer.problem().path("type").asText();
      ProblemType type = ProblemType.find(uri.replaceFirst("^/problems/", "")).orElse(null);
      assertThat(type).as(uri).isNotNull();
      assertThat(uri).isEqualTo(type.uri());
      assertThat(answer.status()).as(uri).isEqualTo(type.status());
      assertThat(answer.problem().path("status").asInt()).as(uri).isEqualTo(type.status());
      assertThat(answer.problem().path("title").asText()).as(uri).isEqualTo(type.title());
    }
  }

  private static List<Answer> answers() throws IOException {
    List<Answer> answers = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../../deploy/nginx"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Matcher found = ANSWER.matcher(Files.readString(file));
        while (found.find()) {
          answers.add(
              new Answer(
                  Integer.parseInt(found.group(1)), new ObjectMapper().readTree(found.group(2))));
        }
      }
    }
    return answers;
  }
}

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

  private static final Pattern ANSWER = Pattern.compile("return ([0-9]{3}) '(\\{\"type\".*})';");

  private static final Pattern PAGE =
      Pattern.compile("error_page ([0-9 ]+?)(?: =([0-9]{3}))? (/\\S+);");

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

  /** Each status that nginx makes up leads to one of them, and goes out with its status. */
  @Test
  void itsStatuses_leadToThem() throws IOException {
    String template = Files.readString(Path.of("../../deploy/nginx/server.conf"));
    List<String> caught = new ArrayList<>();
    Matcher page = PAGE.matcher(template);
    while (page.find()) {
      List<String> statuses = List.of(page.group(1).split(" "));
      String sent = page.group(2) == null ? statuses.get(0) : page.group(2);
      caught.addAll(statuses);
      assertThat(page.group(2) != null || statuses.size() == 1).as(page.group()).isTrue();
      assertThat(template)
          .containsPattern(
              "location = "
                  + Pattern.quote(page.group(3))
                  + " \\{[^}]*(problem|error)\\.conf;[^}]*return "
                  + sent);
    }
    assertThat(caught)
        .contains("400", "403", "404", "405", "408", "412", "413", "414", "416", "421", "429")
        .contains("431", "494", "495", "496", "497", "500", "501", "502", "503", "504", "505");
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

package io.penderie.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.server.testing.ServedDocument;
import io.penderie.server.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands before the service, in containers and for work on the page, passes all of it on. */
@QuarkusTest
class ProxiedPathsTest extends ServiceTest {

  private static final Pattern LOCATION = Pattern.compile("location ~ (\\S+) \\{([^}]*)}");
  private static final Pattern OF_THE_PAGE_SERVER = Pattern.compile("SERVICE =\\s+/(.+)/;");

  @Test
  void nginx_passesEachOperationOn() throws IOException {
    String template = Files.readString(Path.of("../../deploy/nginx/server.conf"));
    List<Pattern> passed =
        LOCATION
            .matcher(template)
            .results()
            .filter(location -> location.group(2).contains("penderie/proxy.conf;"))
            .map(location -> Pattern.compile(location.group(1)))
            .toList();

    assertThat(paths())
        .allSatisfy(
            path -> assertThat(passed).as(path).anyMatch(each -> each.matcher(path).find()));
  }

  @Test
  void pageServer_passesEachOperationOn() throws IOException {
    String script = Files.readString(Path.of("../../frontend/tools/serve.mjs"));
    Pattern passed =
        OF_THE_PAGE_SERVER
            .matcher(script)
            .results()
            .map((MatchResult found) -> Pattern.compile(found.group(1).replace("\\/", "/")))
            .findFirst()
            .orElseThrow();

    assertThat(paths()).allSatisfy(path -> assertThat(path).containsPattern(passed));
  }

  private static Set<String> paths() throws IOException {
    return ServedDocument.operations().keySet().stream()
        .map(operation -> operation.substring(operation.indexOf('/')))
        .collect(Collectors.toSet());
  }
}

package io.penderie.server.openapi;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page takes no answer for something else than the document says. */
@QuarkusTest
class PageTypesTest {

  private static final File FRONTEND = new File("../../frontend");

  @TempDir Path folder;

  @Test
  void typesOfThePage_agreeWithTheDocument() throws Exception {
    Path document = folder.resolve("openapi.json");
    Files.writeString(document, given().accept("application/json").get("/q/openapi").asString());

    assertThat(node("install", Redirect.PIPE)).isEmpty();
    assertThat(node("answers", Redirect.from(document.toFile()))).isEmpty();
  }

  @Test
  void examples_areOfTheirSchemas() throws Exception {
    Path document = folder.resolve("openapi.json");
    Files.writeString(document, given().accept("application/json").get("/q/openapi").asString());

    assertThat(node("install", Redirect.PIPE)).isEmpty();
    assertThat(node("contract/examples", Redirect.from(document.toFile()))).isEmpty();
  }

  /** What a tool of the page says is wrong. */
  private static String node(String tool, Redirect input) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("node", "tools/" + tool + ".mjs")
            .directory(FRONTEND)
            .redirectInput(input)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() == 0 ? "" : said.isEmpty() ? tool + " failed" : said;
  }
}

package io.penderie.server.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.penderie.registry.ModelRegistry;
import io.penderie.registry.testing.DamagedModels;
import io.penderie.server.configuration.PenderieConfig;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(SmallHome.Profile.class)
class NotesTest extends ServiceTest {

  @Inject PenderieConfig config;

  private ModelRegistry registry;

  @BeforeEach
  void writeVersion() {
    registry = ModelRegistry.ofHome(config.home());
    Versions.write(config.home(), "one", 1);
  }

  @AfterEach
  void deleteVersions() {
    operator().delete("/models/one");
    operator().delete("/models/two");
    assertThat(registry.contents().versions()).hasSize(1);
  }

  @Test
  void notes_areToldOfTheVersion_goWithItsArchive_andAreTakenAwayByAnEmptyText() {
    given().get("/models/one").then().body("$", not(hasKey("notes")));

    put("one", "{\"notes\": \"For shoes <b>\\r\\n\\tand \\ud83d\\udc55\"}")
        .then()
        .statusCode(200)
        .body("version", equalTo("one"))
        .body("notes", equalTo("For shoes <b>\n\tand 👕"));
    given().get("/models/one").then().body("notes", equalTo("For shoes <b>\n\tand 👕"));

    byte[] zip = given().get("/models/one/archive").asByteArray();
    operator()
        .body(zip)
        .put("/models/two/archive")
        .then()
        .statusCode(201)
        .body("notes", equalTo("For shoes <b>\n\tand 👕"));

    put("one", "{\"notes\": \"\"}").then().statusCode(200).body("$", not(hasKey("notes")));
    assertThat(registry.find("one").notes()).doesNotExist();
    given().get("/models/two").then().body("notes", containsString("For shoes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                | notes",
        "{\"notes\": null}                 | notes",
        "{\"notes\": 7}                    | notes",
        "{\"notes\": [\"a\"]}              | notes",
        "{\"notes\": \"a\", \"more\": 1}   | more",
        "{\"notes\": \"a\\u0000\"}         | notes",
        "{\"notes\": \"\\u001b[31m\"}      | notes",
        "{\"notes\": \"a\\ud83d\"}         | notes",
        "{\"notes\": \"\\udc55\\ud83d\"}   | notes",
        "[]                                | ",
        "a                                 | ",
        "{\"notes\": \"a\", \"notes\": \"b\"} | "
      })
  void whatIsNoText_isRefused_andTheNotesBeforeStay(String body, String field) {
    put("one", "{\"notes\": \"before\"}").then().statusCode(200);

    assertProblem(put("one", body), 400, "invalid-request").body("field", equalTo(field));

    given().get("/models/one").then().body("notes", equalTo("before"));
  }

  /** The longest way to write the most characters that are kept. */
  @Test
  void length_isCountedInCharacters() {
    String longest = "\\ud83d\\udc55".repeat(4000);

    put("one", "{\"notes\": \"" + longest + "\"}")
        .then()
        .statusCode(200)
        .body("notes", equalTo("👕".repeat(4000)));

    assertProblem(put("one", "{\"notes\": \"" + longest + "a\"}"), 400, "invalid-request")
        .body("field", equalTo("notes"))
        .body("detail", containsString("has 4001 characters; at most 4000"));
    assertProblem(
        put("one", "{\"notes\": \"" + "a".repeat(NotesForm.MAX_BYTES) + "\"}"),
        413,
        "body-too-large");
  }

  @Test
  void notesOfNoVersion_ofADamagedOne_orOfOneThatComesWithPenderie_areRefused() throws IOException {
    String notes = "{\"notes\": \"a\"}";

    assertProblem(put("nothing", notes), 404, "not-found");
    assertProblem(put("active", notes), 404, "not-found");
    String shipped = registry.defaultVersion().orElseThrow();
    assertProblem(put(shipped, notes), 409, "version-protected")
        .body("detail", containsString(shipped + " comes with Penderie"));
    DamagedModels.CARD_THAT_IS_NO_JSON.damage(registry.find("one"));
    assertProblem(put("one", notes), 409, "version-unusable");
    given()
        .contentType("application/json")
        .body(notes)
        .put("/models/one/notes")
        .then()
        .statusCode(401);
  }

  private static Response put(String version, String body) {
    return operator()
        .contentType("application/json")
        .body(body)
        .put("/models/" + version + "/notes");
  }
}

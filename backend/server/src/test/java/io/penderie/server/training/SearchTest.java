package io.penderie.server.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.penderie.server.testing.Watcher;
import io.penderie.server.testing.Watcher.Event;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(TrainingHome.class)
class SearchTest extends TrainingTest {

  private static final String SPACE =
      "\"space\":{\"learningRate\":{\"min\":0.001,\"max\":0.05,\"scale\":\"log\"}}";

  @TestHTTPResource("/")
  private URI root;

  @AfterEach
  void endAllSearches() throws Exception {
    List<String> ids = given().get("/searches?limit=100").path("searches.id");
    for (String id : ids) {
      try (Watcher watcher = watcher(id)) {
        String state = given().get("/searches/" + id).path("state");
        if (state.equals("queued") || state.equals("running")) {
          operator().post("/searches/" + id + "/cancellation").then().statusCode(202);
        }
        watcher.awaitEnd();
      }
      operator().delete("/searches/" + id).then().statusCode(204);
    }
  }

  @Test
  void search_toItsEnd_showsItsTrialsAndTheVerdict() throws Exception {
    String id =
        startSearch(
            "\"name\":\"rates\",\"configuration\":{"
                + QUICK
                + "2},\"reduction\":2,\"trials\":2,\"finalists\":1,\"repetitions\":1,"
                + SPACE);

    List<Event> events;
    try (Watcher watcher = watcher(id)) {
      events = watcher.awaitEnd();
    }

    assertThat(events)
        .extracting(Event::name)
        .startsWith("state", "state", "searchStarted", "searchRunBegan", "searchEpochDone")
        .contains("searchRunMeasured", "searchFinished");
    given()
        .get("/searches/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("succeeded"))
        .body("name", equalTo("rates"))
        .body("tried", equalTo(2))
        .body("results.number", contains(1, 2))
        .body("results.measured.flatten().rung", hasItems(0, 1))
        .body("finals", hasSize(2))
        .body("verdicts.trial", hasItem(0))
        .body("settings.configuration.epochs", equalTo(2));
    given().get("/searches").then().body("searches.id", hasItem(id));
    given().get("/training-runs").then().body("runs.id", not(hasItem(id)));
    assertProblem(given().get("/training-runs/" + id), 404, "not-found");
    given().get("/models").then().body("name", not(hasItem("rates")));
    assertProblem(postSearch("\"name\":\"rates\""), 409, "version-exists");
  }

  /** A search of hours must not keep somebody's run of minutes waiting, nor be lost by it. */
  @Test
  void search_whileARunWaits_givesWayAfterItsTurnAndGoesOn() throws Exception {
    String search = startSearch("\"configuration\":{" + ENDLESS + "}," + SPACE);
    try (Watcher watcher = watcher(search)) {
      watcher.await(event -> event.name().equals("searchRunBegan"));

      String run = TrainingTest.start(ONE_EPOCH);

      assertThat(awaitFinished(run).getString("state")).isEqualTo("succeeded");
      watcher.await(event -> event.isState("queued") && event.data().has("reason"));
      watcher.await(event -> event.isState("running") && event.data().path("attempt").asInt() == 2);
      watcher.await(event -> event.name().equals("searchRunBegan"));
    }
    given().get("/searches/" + search).then().body("results", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'trails':1 | trails",
        "'trials':0 | trials",
        "'name':'../x' | name",
        "'configuration':{'epochs':0} | configuration.epochs",
        "'space':{'learningRate':{'min':2,'max':1}} | space.learningRate.max",
        "'space':{'seed':{'choices':[1]}} | space.seed",
        "'dataset':'nothing' | dataset",
      })
  void memberAtFault_isNamed(String body, String field) {
    assertProblem(postSearch(body.replace('\'', '"')), 400, "invalid-configuration")
        .body("field", equalTo(field));
  }

  @Test
  void defaults_areWhatAnEmptySearchDoes() {
    given()
        .get("/searches/defaults")
        .then()
        .statusCode(200)
        .body("settings.trials", equalTo(24))
        .body("settings.configuration.threads", equalTo(1))
        .body("searchable", hasItems("learningRate", "architecture"))
        .body("searchable", not(hasItem("seed")));
  }

  @Test
  void search_withoutToken_isRefused() {
    given()
        .contentType("application/json")
        .body("{}")
        .post("/searches")
        .then()
        .statusCode(401)
        .body("detail", containsString("token"));
  }

  private Watcher watcher(String id) {
    return Watcher.watch(root.resolve("/searches/" + id + "/events"), null);
  }

  private static Response postSearch(String members) {
    return operator().contentType("application/json").body("{" + members + "}").post("/searches");
  }

  private static String startSearch(String members) {
    Response response = postSearch(members);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
    return response.path("id");
  }
}

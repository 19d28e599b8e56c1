package io.penderie.server.datasets;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.penderie.photo.testing.PictureFiles;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dataset of one's own, from its making to its end, as curl alone could do it. */
@QuarkusTest
@TestProfile(OwnDatasetTest.FewOfAll.class)
class OwnDatasetTest extends ServiceTest {

  private static final int MOST_PICTURES = 4;

  /** Two datasets of four pictures each. */
  public static class FewOfAll implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(new SmallHome.Profile().getConfigOverrides());
      settings.put("penderie.datasets.kept", "2");
      settings.put("penderie.datasets.pictures", Integer.toString(MOST_PICTURES));
      settings.put("penderie.datasets.archive", "1M");
      return settings;
    }
  }

  @AfterEach
  void clear() {
    given()
        .get("/datasets")
        .<List<String>>path("datasets.findAll { !it.builtIn }.name")
        .forEach(name -> operator().delete("/datasets/" + name).then().statusCode(204));
  }

  @Test
  void madeDataset_isListedBehindTheOneThatComesWithPenderie() {
    make("wardrobe").then().statusCode(201).header("Location", equalTo("/datasets/wardrobe"));

    given()
        .get("/datasets")
        .then()
        .statusCode(200)
        .body("datasets.name", contains("fashion-mnist", "wardrobe"))
        .body("datasets[0].classes", hasSize(10))
        .body("datasets[0].pictures", equalTo(1160))
        .body("datasets[0].createdAt", nullValue())
        .body("datasets[1].preparation", equalTo("photograph"))
        .body("datasets[1].size", equalTo(56))
        .body("datasets[1].createdAt", notNullValue())
        .body("datasets[1].classes", empty())
        .body("limits.datasets", equalTo(2));
    given().get("/datasets/fashion-mnist").then().body("builtIn", equalTo(true));
  }

  @Test
  void picture_isKeptAsItCame_andSeenAsANetworkSeesIt() {
    make("wardrobe");
    putClass("hat", "Hat").then().statusCode(200).body("classes.id", contains("hat"));
    byte[] file = PictureFiles.jpeg();

    String sha256 =
        add(file, "class=hat&source=camera&file=hat.jpg")
            .then()
            .statusCode(201)
            .header("Location", containsString("/datasets/wardrobe/pictures/"))
            .body("class", equalTo("hat"))
            .body("split", equalTo("training"))
            .body("nearDuplicates", empty())
            .extract()
            .path("sha256");
    add(file, "class=hat").then().statusCode(200).body("sha256", equalTo(sha256));

    String address = "/datasets/wardrobe/pictures/" + sha256;
    assertThat(given().get(address).then().contentType("image/jpeg").extract().asByteArray())
        .isEqualTo(file);
    given().get(address + "/prepared").then().statusCode(200).contentType("image/png");
    given()
        .get("/datasets/wardrobe/pictures?class=hat&split=training")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].source", equalTo("camera"))
        .body("items[0].file", equalTo("hat.jpg"))
        .body("items[0].picture", equalTo(address))
        .body("items[0].answer", nullValue());
    given().get("/datasets/wardrobe/duplicates").then().body("total", equalTo(0));
    operator().delete(address).then().statusCode(204);
    assertProblem(given().get(address), 404, "not-found");
  }

  @Test
  void correction_keepsTheAnswerThatWasWrong() {
    make("wardrobe");
    putClass("hat", "Hat");

    add(
            TestSplit.png(0),
            "class=hat&source=correction&version=photo-network&answer=Bag&probability=0.61")
        .then()
        .statusCode(201);

    given()
        .get("/datasets/wardrobe/pictures")
        .then()
        .body("items[0].answer.version", equalTo("photo-network"))
        .body("items[0].answer.class", equalTo("Bag"))
        .body("items[0].answer.probability", equalTo(0.61f));
  }

  @Test
  void classes_areRenamed_mergedAndDeleted_withTheirPictures() {
    make("wardrobe");
    putClass("hat", "Hat");
    putClass("cap", "Cap");
    String sha256 = add(TestSplit.png(0), "class=cap").path("sha256");
    operator()
        .contentType("application/json")
        .body("{\"en\": \"Hats\", \"fr\": \"Chapeaux\"}")
        .put("/datasets/wardrobe/classes/hat")
        .then()
        .body("classes.find { it.id == 'hat' }.names.fr", equalTo("Chapeaux"));
    assertProblem(putClass("other", "CAP"), 409, "class-exists");
    assertProblem(add(TestSplit.png(0), "class=hat"), 409, "duplicate-picture");

    operator()
        .contentType("application/json")
        .body("{\"into\": \"hat\"}")
        .post("/datasets/wardrobe/classes/cap/merge")
        .then()
        .statusCode(200)
        .body("classes.id", contains("hat"))
        .body("classes[0].training", equalTo(1));
    putClass("cap", "Cap");
    operator()
        .contentType("application/json")
        .body("{\"class\": \"cap\"}")
        .patch("/datasets/wardrobe/pictures/" + sha256)
        .then()
        .statusCode(200)
        .body("class", equalTo("cap"));
    operator().delete("/datasets/wardrobe/classes/cap").then().statusCode(204);

    given().get("/datasets/wardrobe").then().body("pictures", equalTo(0));
    assertProblem(operator().delete("/datasets/wardrobe/classes/cap"), 404, "not-found");
  }

  @Test
  void moreThanThereMayBe_is507_andNothingOfItIsKept() {
    make("one").then().statusCode(201);
    make("two").then().statusCode(201);
    assertProblem(make("three"), 507, "dataset-full");
    operator().delete("/datasets/two");
    make("wardrobe");
    putClass("hat", "Hat");
    // Of ten classes: no two look almost the same.
    int brought = 0;
    Response answer = add(TestSplit.png(brought), "class=hat");
    while (answer.statusCode() == 201 || answer.statusCode() == 409) {
      brought++;
      answer = add(TestSplit.png(brought), "class=hat");
    }

    assertProblem(answer, 507, "dataset-full");
    given().get("/datasets/wardrobe").then().body("pictures", equalTo(MOST_PICTURES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"wardrobe\"} | dataset-exists | 409",
        "{\"name\": \"fashion-mnist\"} | dataset-protected | 409",
        "{\"name\": \"../up\"} | invalid-request | 400",
        "{\"name\": \"Wardrobe\"} | invalid-request | 400",
        "{\"name\": 5} | invalid-request | 400",
        "{} | invalid-request | 400",
        "[] | invalid-request | 400",
        "{\"name\": \"a\", \"size\": 30} | invalid-request | 400",
        "{\"name\": \"a\", \"size\": 1.5} | invalid-request | 400",
        "{\"name\": \"a\", \"preparation\": \"none\"} | invalid-request | 400",
        "{\"name\": \"a\", \"colour\": true, \"preparation\": \"garment\"} | invalid-request | 400",
        "{\"name\": \"a\", \"colours\": true} | invalid-request | 400"
      })
  void datasetThatCannotBeMade_isExplained(String form, String slug, int status) {
    make("wardrobe");
    assertProblem(
        operator().contentType("application/json").body(form).post("/datasets"), status, slug);
  }

  @Test
  void pictureThatCannotBeKept_isExplained() {
    make("wardrobe");
    putClass("hat", "Hat");
    byte[] png = TestSplit.png(0);
    assertProblem(add(new byte[0], "class=hat"), 400, "empty-body");
    assertProblem(add("no picture".getBytes(UTF_8), "class=hat"), 415, "unsupported-image");
    assertProblem(add(Arrays.copyOf(png, 80), "class=hat"), 422, "damaged-image");
    assertProblem(add(png, "source=upload"), 400, "invalid-request");
    assertProblem(add(png, "class=scarf"), 404, "not-found");
    assertProblem(add(png, "class=hat&source=theft"), 400, "invalid-request");
    assertProblem(add(png, "class=hat&version=a"), 400, "invalid-request");
    assertProblem(
        add(png, "class=hat&source=correction&version=a&answer=b&probability=2"),
        400,
        "invalid-request");
    assertProblem(
        operator().contentType("image/png").body(png).post("/datasets/none/pictures?class=hat"),
        404,
        "not-found");
    given().get("/datasets/wardrobe").then().body("pictures", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/datasets/none", "/datasets/none/pictures", "/datasets/none/archive"})
  void datasetThatIsNotThere_isNotFound(String path) {
    assertProblem(given().get(path), 404, "not-found");
  }

  @Test
  void builtInDataset_isReadElsewhere_andNotChanged() {
    assertProblem(given().get("/datasets/fashion-mnist/pictures"), 404, "not-found");
    assertProblem(operator().delete("/datasets/fashion-mnist"), 409, "dataset-protected");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /datasets",
    "DELETE, /datasets/wardrobe",
    "PUT, /datasets/wardrobe/classes/hat",
    "DELETE, /datasets/wardrobe/classes/hat",
    "POST, /datasets/wardrobe/classes/hat/merge",
    "POST, /datasets/wardrobe/pictures?class=hat",
    "PATCH, /datasets/wardrobe/pictures/0",
    "DELETE, /datasets/wardrobe/pictures/0",
    "POST, /datasets/wardrobe/archive"
  })
  void change_needsTheToken(String method, String path) {
    assertProblem(given().request(method, path), 401, "unauthorized");
  }

  private static Response make(String name) {
    return operator()
        .contentType("application/json")
        .body("{\"name\": \"" + name + "\"}")
        .post("/datasets");
  }

  private static Response putClass(String id, String name) {
    return operator()
        .contentType("application/json")
        .body("{\"en\": \"" + name + "\"}")
        .put("/datasets/wardrobe/classes/" + id);
  }

  private static Response add(byte[] file, String query) {
    return operator()
        .contentType("image/png")
        .body(file)
        .post("/datasets/wardrobe/pictures?" + query);
  }
}

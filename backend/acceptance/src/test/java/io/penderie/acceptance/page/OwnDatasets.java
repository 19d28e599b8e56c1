package io.penderie.acceptance.page;

import io.penderie.picture.Png;
import io.penderie.server.testing.ServiceTest;
import io.restassured.RestAssured;
import java.util.Random;

/** Datasets of one's own, made and filled over HTTP for what a browser is to show of them. */
final class OwnDatasets {

  private static final int EDGE = 40;

  private OwnDatasets() {}

  /** Makes one, of garments in gray. */
  static void make(String name) {
    make(name, "garment", 56);
  }

  /**
   * Makes one.
   *
   * @param size of its pictures as a network sees them
   */
  static void make(String name, String preparation, int size) {
    RestAssured.given()
        .auth()
        .oauth2(ServiceTest.TOKEN)
        .contentType("application/json")
        .body(
            "{\"name\": \"%s\", \"preparation\": \"%s\", \"size\": %d}"
                .formatted(name, preparation, size))
        .post("/datasets");
  }

  /** Brings a picture, a PNG, into a class. */
  static void bring(String dataset, String classId, byte[] file) {
    RestAssured.given()
        .auth()
        .oauth2(ServiceTest.TOKEN)
        .contentType("image/png")
        .body(file)
        .post("/datasets/" + dataset + "/pictures?class=" + classId);
  }

  /** Deletes whatever has that address. */
  static void delete(String path) {
    RestAssured.given().auth().oauth2(ServiceTest.TOKEN).delete(path);
  }

  /** Makes a class, called as its id in both languages. */
  static void putClass(String dataset, String id) {
    RestAssured.given()
        .auth()
        .oauth2(ServiceTest.TOKEN)
        .contentType("application/json")
        .body("{\"en\": \"" + id + "\", \"fr\": \"" + id + "\"}")
        .put("/datasets/" + dataset + "/classes/" + id);
  }

  /** A picture that looks like no other one. */
  static byte[] noise(long seed) {
    byte[] pixels = new byte[EDGE * EDGE];
    new Random(seed).nextBytes(pixels);
    return Png.encode(EDGE, EDGE, pixels);
  }
}

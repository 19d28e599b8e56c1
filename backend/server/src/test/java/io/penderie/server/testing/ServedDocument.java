package io.penderie.server.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The OpenAPI document as the service under test gives it. */
public final class ServedDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode document;

  private ServedDocument() {}

  /** Each by its method and path. */
  public static Map<String, JsonNode> operations() throws IOException {
    Map<String, JsonNode> operations = new LinkedHashMap<>();
    document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey() + " " + path.getKey(), method.getValue())));
    return operations;
  }

  /** Read once: it is the same for all tests. */
  public static JsonNode document() throws IOException {
    if (document == null) {
      document = JSON.readTree(given().accept("application/json").get("/q/openapi").asString());
    }
    return document;
  }
}

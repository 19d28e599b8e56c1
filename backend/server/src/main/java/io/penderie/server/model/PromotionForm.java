package io.penderie.server.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.files.Json;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which version is to answer from now on.
 *
 * @param version its name in the registry
 */
@Schema(name = "Promotion", description = "Which version is to answer from now on.")
record PromotionForm(@Schema(description = "The version's name in the registry.") String version) {

  /** Far more than a name needs. */
  static final int MAX_BYTES = 4096;

  private static final String VERSION = "version";

  /**
   * Reads one.
   *
   * @throws ProblemException if it is too long, no JSON, or has other members than {@code version}
   */
  static PromotionForm read(InputStream body) throws IOException {
    JsonNode json = json(body.readNBytes(MAX_BYTES + 1));
    if (!json.isObject()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "The body is not a JSON object.");
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(VERSION)) {
                throw invalid(name, "There is no such member; the only one is version.");
              }
            });
    JsonNode version = json.get(VERSION);
    if (version == null || !version.isTextual()) {
      throw invalid(VERSION, "The member version must be a string, the name of a version.");
    }
    return new PromotionForm(version.textValue());
  }

  private static JsonNode json(byte[] body) {
    if (body.length > MAX_BYTES) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE,
          "The body is too large; at most " + MAX_BYTES + " bytes are taken.");
    }
    try {
      return Json.tree(body);
    } catch (JsonProcessingException e) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "The body is not valid JSON" + Json.place(e) + ".");
    }
  }

  private static ProblemException invalid(String field, String detail) {
    return ProblemException.ofField(ProblemType.INVALID_REQUEST, detail, field);
  }
}

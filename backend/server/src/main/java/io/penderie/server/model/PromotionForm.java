package io.penderie.server.model;

import io.penderie.server.problem.ProblemException;
import io.penderie.server.upload.JsonForm;
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

  private static final String VERSION = "version";

  /**
   * Reads one.
   *
   * @throws ProblemException if it is too long, no JSON, or has other members than {@code version}
   */
  static PromotionForm read(InputStream body) throws IOException {
    return new PromotionForm(JsonForm.read(body, VERSION).text(VERSION));
  }
}

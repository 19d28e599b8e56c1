package io.penderie.server.model;

import io.penderie.registry.VersionNotes;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.upload.JsonForm;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be kept of a version from now on.
 *
 * @param notes plain text; an empty one takes away what was there
 */
@Schema(name = "Notes", description = "What is to be kept of a version from now on.")
record NotesForm(
    @Schema(
            description =
                "Plain text; of the control characters only tabs and line ends. An empty one takes"
                    + " away what was there.",
            maxLength = VersionNotes.MOST_CHARACTERS)
        String notes) {

  private static final String NOTES = "notes";

  /** JSON may write a character in twelve bytes, as two halves. */
  static final int MAX_BYTES = 12 * VersionNotes.MOST_CHARACTERS + JsonForm.MAX_BYTES;

  /**
   * Reads them.
   *
   * @throws ProblemException if they are too long, no JSON, no text, or beside other members
   */
  static VersionNotes read(InputStream body) throws IOException {
    String text = JsonForm.read(MAX_BYTES, body, NOTES).text(NOTES);
    try {
      return new VersionNotes(text);
    } catch (IllegalArgumentException e) {
      throw JsonForm.invalid(NOTES, e.getMessage());
    }
  }
}

package io.penderie.server.dataset;

import io.penderie.dataset.ImageSet;
import io.penderie.server.http.QueryNumber;
import jakarta.ws.rs.QueryParam;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which class of pictures is asked for, as it was sent.
 *
 * @param label the class index; all classes if absent
 */
public record ClassParameter(
    @Parameter(
            description = "The class index; all classes if absent.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
        @QueryParam("class")
        String label) {

  private static final int ALL = -1;

  /**
   * The positions of these pictures in their split, ascending.
   *
   * @param classes how many there are
   * @throws io.penderie.server.problem.ProblemException if there is no such class
   */
  int[] find(ImageSet pictures, int classes) {
    int wanted = QueryNumber.of("class", label, 0, classes - 1, ALL);
    return IntStream.range(0, pictures.size())
        .filter(index -> wanted == ALL || pictures.label(index) == wanted)
        .toArray();
  }
}

package io.penderie.server.dataset;

import io.penderie.dataset.DatasetException;
import io.penderie.dataset.Mixture;
import io.penderie.dataset.ReportPictures;
import io.penderie.picture.Png;
import io.penderie.server.problem.NotReadyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The prepared pictures of the photographs that versions are reported on, where Penderie's home has
 * them; read once at the start.
 */
@ApplicationScoped
public class ReportPhotographs {

  private static final Logger LOG = Logger.getLogger(ReportPhotographs.class);

  private static final String ROOT = "/dataset/photographs/";

  private volatile Loaded loaded;

  /**
   * What was read.
   *
   * @param pictures empty if there are none
   * @param state changes with them
   */
  private record Loaded(Optional<ReportPictures> pictures, String state) {}

  /**
   * Reads those below Penderie's home. Nobody needs them to get an answer: files that cannot be
   * read are logged, and then there are no pictures.
   */
  public void load(Path home) {
    Optional<ReportPictures> pictures = Optional.empty();
    try {
      pictures = ReportPictures.read(Mixture.photographsOf(home));
    } catch (DatasetException e) {
      LOG.warnf("No pictures of the photographs that are reported on: %s", e.getMessage());
    }
    loaded = new Loaded(pictures, pictures.map(ReportPictures::sha256).orElse("none"));
  }

  /**
   * Where the picture of a photograph is, from the root of the service; empty if there is none.
   *
   * @param sha256 of the photograph's file
   * @throws NotReadyException before the pictures have been read
   */
  public Optional<String> address(String sha256) {
    return known().pictures().filter(all -> all.has(sha256)).map(all -> ROOT + sha256);
  }

  /**
   * Changes when, and only when, the pictures do, or what they show.
   *
   * @throws NotReadyException before the pictures have been read
   */
  public String state() {
    return known().state();
  }

  /**
   * What makes the picture of a photograph, a gray PNG; empty if there is none.
   *
   * @param sha256 of the photograph's file
   * @throws NotReadyException before the pictures have been read
   */
  Optional<Supplier<byte[]>> picture(String sha256) {
    return known()
        .pictures()
        .flatMap(
            all ->
                all.pixels(sha256)
                    .map(pixels -> () -> Png.encode(all.width(), all.height(), pixels)));
  }

  private Loaded known() {
    Loaded known = loaded;
    if (known == null) {
      throw new NotReadyException("The pictures of photographs are being read.");
    }
    return known;
  }
}

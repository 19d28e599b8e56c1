package io.penderie.scoring;

import io.penderie.files.FileFaults;
import io.penderie.model.TrainedModel;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import io.penderie.photo.garment.Corrections;
import io.penderie.photo.garment.Reading;
import io.penderie.photo.garment.ReadingVote;
import io.penderie.photo.whole.FilePreparation;
import io.penderie.prediction.Prediction;
import io.penderie.registry.ModelVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A version that answers to files, as the service does: preparation on many threads, forward passes
 * for several pictures at once. A file that cannot be used becomes a row that says so and stops
 * nothing. Safe for many threads; owns native memory.
 */
public final class Scorer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Scorer.class.getName());

  private final ModelVersion version;
  private final TrainedModel model;
  private final FilePreparation preparation;

  private Scorer(ModelVersion version, TrainedModel model) {
    this.version = version;
    this.model = model;
    this.preparation = new FilePreparation(ImageLimits.DEFAULTS, model.input());
  }

  /** Loads a version. */
  public static Scorer of(ModelVersion version) {
    return new Scorer(version, version.load());
  }

  /** Reads the bytes of a file. */
  @FunctionalInterface
  public interface Content {

    /**
     * Reads.
     *
     * @throws IOException if they cannot be read
     * @throws ImageRejectedException if there are too many
     */
    byte[] read() throws IOException;
  }

  /**
   * A file on its way to its row.
   *
   * @param readings of its picture; null if it cannot be used
   * @param problem why not; null if it can
   */
  public record Prepared(String file, List<Reading> readings, String problem) {}

  /** Reads a file and brings it into the network's shape. */
  public Prepared prepare(String file, Content content) {
    try {
      List<Reading> readings =
          preparation.prepare(content.read(), Corrections.NONE).readings().stream()
              .map(Reading::bare)
              .toList();
      return new Prepared(file, readings, null);
    } catch (ImageRejectedException | IOException e) {
      return new Prepared(file, null, FileFaults.reason(e));
    } catch (RuntimeException e) {
      // One file among millions: the others are worth more than this trace on the way up.
      LOG.log(System.Logger.Level.WARNING, file + " could not be prepared", e);
      return new Prepared(file, null, "could not be prepared: " + e);
    }
  }

  /**
   * Answers in one forward pass; where that fails, file by file.
   *
   * @return one row a file, in order
   */
  public List<Score> answer(List<Prepared> files) {
    List<List<Reading>> asked =
        files.stream().map(Prepared::readings).filter(readings -> readings != null).toList();
    List<ReadingVote> votes;
    try {
      votes = asked.isEmpty() ? List.of() : ReadingVote.ask(model, asked);
    } catch (RuntimeException e) {
      if (files.size() == 1) {
        LOG.log(System.Logger.Level.WARNING, files.get(0).file() + " could not be computed", e);
        return List.of(problem(files.get(0).file(), "could not be computed: " + e));
      }
      return files.stream().flatMap(each -> answer(List.of(each)).stream()).toList();
    }
    List<Score> rows = new ArrayList<>();
    int next = 0;
    for (Prepared each : files) {
      rows.add(
          each.readings() == null
              ? problem(each.file(), each.problem())
              : Score.of(
                  each.file(), Prediction.of(version, votes.get(next++), model.calibration())));
    }
    return rows;
  }

  private Score problem(String file, String problem) {
    return Score.ofProblem(file, version.name(), problem);
  }

  @Override
  public void close() {
    model.close();
  }
}

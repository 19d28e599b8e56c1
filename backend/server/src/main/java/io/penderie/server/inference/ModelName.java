package io.penderie.server.inference;

import io.penderie.files.Folders;
import io.penderie.server.prediction.AskedVersion;
import io.penderie.server.problem.ProblemException;
import io.penderie.server.problem.ProblemType;
import java.util.concurrent.CompletionException;

/**
 * A model of the protocol. Each dataset has two: one of its name, which takes image files, and one
 * whose name ends in {@value #PIXELS}, which takes pixels. No dataset can be called so, since names
 * of datasets have no capital letters; and no client encodes these in an address, which some do
 * twice.
 *
 * @param dataset which dataset it knows
 * @param pixels whether it takes pixels
 */
record ModelName(String dataset, boolean pixels) {

  private static final String PIXELS = "-PIXELS";

  /**
   * Reads one; whether there is such a dataset is not known yet.
   *
   * @throws ProblemException if no model can be called so
   */
  static ModelName of(String text) {
    boolean pixels = text.endsWith(PIXELS);
    String dataset = pixels ? text.substring(0, text.length() - PIXELS.length()) : text;
    if (!Folders.isSafeName(dataset)) {
      throw unknown();
    }
    return new ModelName(dataset, pixels);
  }

  String text() {
    return pixels ? dataset + PIXELS : dataset;
  }

  /**
   * Which version is to answer.
   *
   * @param version null for the active one
   */
  AskedVersion asked(String version) {
    return new AskedVersion(version, dataset);
  }

  /**
   * A failure in the words of the protocol: for a dataset that nothing has learned from there is no
   * model.
   *
   * @param version that was asked for; null for the active one
   */
  Throwable inWords(Throwable failure, String version) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    boolean noModel =
        version == null
            && cause instanceof ProblemException problem
            && problem.type() == ProblemType.NOT_FOUND;
    return noModel ? unknown() : cause;
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no model of that name; POST /v2/repository/index lists those that there are.");
  }
}

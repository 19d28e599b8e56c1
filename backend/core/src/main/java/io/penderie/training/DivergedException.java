package io.penderie.training;

/**
 * The loss or a parameter is no longer a finite number: the learning rate is too large for this
 * network and data.
 */
public final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DivergedException(int epoch, int batch) {
    super(
        "the loss or a parameter is not a number after batch "
            + batch
            + " of epoch "
            + epoch
            + "; try a smaller learning rate");
  }
}

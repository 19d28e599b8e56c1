package io.penderie.server.model;

import io.penderie.model.Architecture;
import io.penderie.model.InputSpec;
import io.penderie.model.NetworkSummary;
import io.penderie.picture.Size;
import io.penderie.server.datasets.Datasets;
import io.penderie.store.DatasetDescription;
import jakarta.enterprise.context.ApplicationScoped;

/** What a network would be for the pictures and classes of a dataset. */
@ApplicationScoped
public class NetworkSizes {

  /** How many classes the dataset that comes with Penderie has. */
  private static final int FASHION_MNIST_CLASSES = 10;

  private final Datasets datasets;

  NetworkSizes(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * Counts; no picture is read.
   *
   * @param dataset one that people brought; null for the one that comes with Penderie
   * @throws IllegalArgumentException if it takes no pictures of that size
   * @throws io.penderie.store.DatasetNotFoundException if there is no such dataset
   */
  public NetworkSummary of(Architecture architecture, String dataset) {
    if (dataset == null) {
      InputSpec spec = InputSpec.FASHION_MNIST;
      Size size = architecture.inputOf(new Size(spec.width(), spec.height()));
      return NetworkSummary.of(
          architecture, size.width(), size.height(), spec.channels(), FASHION_MNIST_CLASSES);
    }
    DatasetDescription description = datasets.read(dataset).summary().description();
    return NetworkSummary.of(
        architecture,
        description.size(),
        description.size(),
        description.colour() ? 3 : 1,
        description.classes().size());
  }
}

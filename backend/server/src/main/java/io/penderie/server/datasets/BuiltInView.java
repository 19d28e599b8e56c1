package io.penderie.server.datasets;

import io.penderie.dataset.ClassIds;
import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.ImageSet;
import io.penderie.dataset.PictureRecipe;
import io.penderie.server.dataset.DatasetCatalogue;
import io.penderie.server.dataset.SplitName;
import io.penderie.store.DatasetStore;
import java.util.ArrayList;
import java.util.List;

/** The dataset that comes with Penderie, as those of others are shown. */
final class BuiltInView {

  private BuiltInView() {}

  static OwnDatasetView of(DatasetCatalogue catalogue, String activeVersion) {
    ClassLabels labels = catalogue.labels();
    int[] training = counts(catalogue.pictures(SplitName.TRAIN), labels.size());
    int[] validation = counts(catalogue.pictures(SplitName.VALIDATION), labels.size());
    int[] test = counts(catalogue.pictures(SplitName.TEST), labels.size());
    int pictures = 0;
    List<OwnDatasetView.ClassView> classes = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String english = labels.english().get(i);
      classes.add(
          new OwnDatasetView.ClassView(
              ClassIds.of(english),
              new OwnDatasetView.NamesView(english, labels.french().get(i)),
              training[i],
              validation[i],
              test[i]));
      pictures += training[i] + validation[i] + test[i];
    }
    return new OwnDatasetView(
        DatasetStore.BUILT_IN,
        true,
        PictureRecipe.GARMENT.id(),
        catalogue.pictures(SplitName.TEST).width(),
        false,
        null,
        pictures,
        null,
        activeVersion,
        classes);
  }

  private static int[] counts(ImageSet pictures, int classes) {
    int[] counts = new int[classes];
    for (int i = 0; i < pictures.size(); i++) {
      counts[pictures.label(i)]++;
    }
    return counts;
  }
}

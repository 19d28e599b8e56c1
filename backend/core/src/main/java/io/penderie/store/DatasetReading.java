package io.penderie.store;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetIds;
import io.penderie.dataset.ImageSet;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.whole.FilePreparation;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes what a network learns from out of a dataset's pictures, as they were at one moment: of one
 * that is moved meanwhile the class at that moment holds, and one that is deleted is left out.
 */
final class DatasetReading {

  private final OwnDataset dataset;
  private final Contents contents;
  private final FilePreparation preparation;

  DatasetReading(OwnDataset dataset, Contents contents, ImageLimits limits) {
    this.dataset = dataset;
    this.contents = contents;
    this.preparation = PictureCheck.preparation(contents.description(), limits);
  }

  /** A picture that is prepared; null planes if it is gone. */
  private record Prepared(StoredPicture picture, byte[] planes) {}

  Dataset read(int threads, Progress progress) {
    LearningOrder found = LearningOrder.of(contents);
    List<Prepared> prepared = new ArrayList<>();
    try (InTurn<StoredPicture, Prepared> turns =
        new InTurn<>(
            threads,
            this::prepare,
            one -> {
              prepared.add(one);
              progress.step(prepared.size(), found.pictures().size());
            })) {
      found.pictures().forEach(turns::add);
      turns.finish();
    }
    prepared.removeIf(one -> one.planes() == null);
    LearningOrder order = found.with(prepared.stream().map(Prepared::picture).toList());
    return new Dataset(
        dataset.name(),
        order.labels(),
        set(prepared, order, Part.TRAINING),
        set(prepared, order, Part.VALIDATION),
        set(prepared, order, Part.TEST),
        contents.description().preparation(),
        order.sha256(),
        new DatasetIds(
            order.classIds(),
            order.pictures(Part.TEST).stream().map(StoredPicture::sha256).toList()));
  }

  private Prepared prepare(StoredPicture picture) {
    try {
      return new Prepared(picture, preparation.prepare(dataset.file(picture)).planes());
    } catch (PictureNotFoundException e) {
      return new Prepared(picture, null);
    }
  }

  private ImageSet set(List<Prepared> prepared, LearningOrder order, Part part) {
    List<Prepared> of = prepared.stream().filter(one -> one.picture().part() == part).toList();
    int size = contents.description().size();
    return ImageSet.of(
        size,
        size,
        contents.description().colour() ? 3 : 1,
        of.stream().map(Prepared::planes).toArray(byte[][]::new),
        of.stream().mapToInt(one -> order.label(one.picture())).toArray());
  }
}

package io.penderie.store;

import io.penderie.dataset.ClassLabels;
import io.penderie.dataset.Dataset;
import io.penderie.dataset.DatasetIds;
import io.penderie.dataset.ImageSet;
import io.penderie.files.Sha256;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.whole.FilePreparation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes what a network learns from out of a dataset's pictures, as they were at one moment: of one
 * that is moved meanwhile the class at that moment holds, and one that is deleted is left out.
 */
final class DatasetReading {

  private static final Comparator<StoredPicture> BY_PLACE =
      Comparator.comparing(StoredPicture::part)
          .thenComparing(StoredPicture::classId)
          .thenComparing(StoredPicture::sha256);

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
    List<OwnClass> classes =
        contents.description().classes().stream()
            .filter(known -> contents.count(known.id(), Part.TRAINING) > 0)
            .toList();
    if (classes.size() < 2) {
      throw new TooFewPicturesException(dataset.name(), classes.size());
    }
    Map<String, Integer> labels = new HashMap<>();
    classes.forEach(known -> labels.put(known.id(), labels.size()));
    List<StoredPicture> pictures =
        contents.pictures().values().stream()
            .filter(picture -> labels.containsKey(picture.classId()))
            .sorted(BY_PLACE)
            .toList();
    List<Prepared> prepared = new ArrayList<>();
    try (InTurn<StoredPicture, Prepared> turns =
        new InTurn<>(
            threads,
            this::prepare,
            one -> {
              prepared.add(one);
              progress.step(prepared.size(), pictures.size());
            })) {
      pictures.forEach(turns::add);
      turns.finish();
    }
    prepared.removeIf(one -> one.planes() == null);
    return new Dataset(
        dataset.name(),
        new ClassLabels(
            classes.stream().map(known -> known.names().english()).toList(),
            classes.stream().map(known -> known.names().french()).toList()),
        set(prepared, labels, Part.TRAINING),
        set(prepared, labels, Part.VALIDATION),
        set(prepared, labels, Part.TEST),
        contents.description().preparation(),
        sha256(prepared),
        new DatasetIds(
            classes.stream().map(OwnClass::id).toList(),
            of(prepared, Part.TEST).map(one -> one.picture().sha256()).toList()));
  }

  private Prepared prepare(StoredPicture picture) {
    try {
      return new Prepared(picture, preparation.prepare(dataset.file(picture)).planes());
    } catch (PictureNotFoundException e) {
      return new Prepared(picture, null);
    }
  }

  private ImageSet set(List<Prepared> prepared, Map<String, Integer> labels, Part part) {
    List<Prepared> of = of(prepared, part).toList();
    int size = contents.description().size();
    return ImageSet.of(
        size,
        size,
        contents.description().colour() ? 3 : 1,
        of.stream().map(Prepared::planes).toArray(byte[][]::new),
        of.stream().mapToInt(one -> labels.get(one.picture().classId())).toArray());
  }

  private static Stream<Prepared> of(List<Prepared> prepared, Part part) {
    return prepared.stream().filter(one -> one.picture().part() == part);
  }

  /** Of how the pictures are prepared, and for each its part, class and file's hash, in order. */
  private String sha256(List<Prepared> prepared) {
    DatasetDescription description = contents.description();
    Sha256 hash = new Sha256();
    add(
        hash,
        "%s %d %s"
            .formatted(
                description.preparation().id(),
                description.size(),
                description.colour() ? "colour" : "gray"));
    for (Prepared one : prepared) {
      StoredPicture picture = one.picture();
      add(hash, picture.part().id() + " " + picture.classId() + " " + picture.sha256());
    }
    return hash.hex();
  }

  private static void add(Sha256 hash, String line) {
    hash.add((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}

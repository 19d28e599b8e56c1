package io.penderie.store;

import io.penderie.files.Sha256;
import io.penderie.photo.file.ImageLimits;
import io.penderie.photo.file.ImageRejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dataset as one look at its folder finds it.
 *
 * @param pictures by SHA-256, in the order in which they came
 * @param unknown what had to be found out about pictures of which no line tells
 * @param counts how many pictures of a class a part has, by the class's id
 */
record Contents(
    DatasetDescription description,
    Map<String, StoredPicture> pictures,
    List<PictureFacts> unknown,
    Map<String, Map<Part, Integer>> counts) {

  private static final System.Logger LOG = System.getLogger(Contents.class.getName());

  static Contents of(
      Path dataset, DatasetDescription description, PictureJournal journal, ImageLimits limits)
      throws IOException {
    // The places first: a line is written before its picture appears.
    Map<String, Place> places = Place.all(dataset, description);
    Map<String, StoredPicture> pictures = new LinkedHashMap<>();
    List<PictureFacts> unknown = new ArrayList<>();
    journal
        .facts()
        .forEach(
            (sha256, facts) -> {
              Place place = places.remove(sha256);
              if (place != null) {
                pictures.put(sha256, new StoredPicture(place, facts));
              }
            });
    PictureCheck check = new PictureCheck(description, limits);
    for (Place place : places.values()) {
      facts(place, check)
          .ifPresent(
              facts -> {
                unknown.add(facts);
                pictures.put(place.sha256(), new StoredPicture(place, facts));
              });
    }
    return new Contents(description, pictures, unknown, counts(pictures.values()));
  }

  /** Of a picture that somebody has put there by hand, or whose line is lost. */
  private static Optional<PictureFacts> facts(Place place, PictureCheck check) throws IOException {
    try {
      byte[] file = Files.readAllBytes(place.file());
      if (!new Sha256().add(file).hex().equals(place.sha256())) {
        LOG.log(System.Logger.Level.WARNING, place.file() + " is not what its name says; left out");
        return Optional.empty();
      }
      Origin origin = Origin.upload(null);
      Look look = check.of(new NewPicture(file, place.classId(), null, origin)).look();
      return Optional.of(
          new PictureFacts(
              place.sha256(),
              file.length,
              look,
              Files.getLastModifiedTime(place.file()).toInstant(),
              origin));
    } catch (ImageRejectedException e) {
      LOG.log(System.Logger.Level.WARNING, place.file() + " is left out: " + e.getMessage());
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // Moved or deleted since the folder was listed.
    }
  }

  /** Of all pictures' files. */
  long bytes() {
    return pictures.values().stream().mapToLong(StoredPicture::bytes).sum();
  }

  /** How many pictures of a class a part has. */
  int count(String classId, Part part) {
    return counts.getOrDefault(classId, Map.of()).getOrDefault(part, 0);
  }

  private static Map<String, Map<Part, Integer>> counts(Collection<StoredPicture> pictures) {
    Map<String, Map<Part, Integer>> counts = new HashMap<>();
    for (StoredPicture picture : pictures) {
      counts
          .computeIfAbsent(picture.classId(), id -> new EnumMap<>(Part.class))
          .merge(picture.part(), 1, Integer::sum);
    }
    return counts;
  }
}

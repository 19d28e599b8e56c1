package io.penderie.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.penderie.dataset.ClassIds;
import io.penderie.dataset.PictureRecipe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a dataset is, but for its pictures: the file {@code dataset.json} of its folder.
 *
 * @param name what its folder is called
 * @param preparation how its pictures become what a network sees
 * @param size the edge of the prepared pictures in pixels, {@value #SMALLEST} to {@value #LARGEST},
 *     a multiple of 4
 * @param colour whether they keep their colours
 * @param shares how its pictures are split
 * @param createdAt when it was made
 * @param classes in the order of a network's outputs; new ones come last
 * @param merged classes that have become part of another, whose pictures are perhaps not all moved
 *     yet: from the one's id to the other's
 * @param deleted ids of classes that are deleted, whose pictures are perhaps not all gone yet
 */
public record DatasetDescription(
    String name,
    PictureRecipe preparation,
    int size,
    boolean colour,
    Part.Shares shares,
    Instant createdAt,
    List<OwnClass> classes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> merged,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> deleted) {

  /** What the networks that come with Penderie take. */
  public static final int DEFAULT_SIZE = 56;

  public static final int SMALLEST = 8;
  public static final int LARGEST = 224;

  /** The most classes of a dataset. */
  public static final int MOST_CLASSES = 250;

  public DatasetDescription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(preparation, "preparation");
    Objects.requireNonNull(shares, "shares");
    Objects.requireNonNull(createdAt, "createdAt");
    classes = List.copyOf(classes);
    merged = merged == null ? Map.of() : Map.copyOf(merged);
    deleted = deleted == null ? List.of() : List.copyOf(deleted);
    if (size < SMALLEST || size > LARGEST || size % 4 != 0) {
      throw new IllegalArgumentException(
          "the size is %d; it is a multiple of 4 from %d to %d".formatted(size, SMALLEST, LARGEST));
    }
    if (colour && preparation == PictureRecipe.GARMENT) {
      throw new IllegalArgumentException("garments are prepared in gray; colour is for the others");
    }
  }

  /** A dataset without classes. */
  public static DatasetDescription empty(
      String name, PictureRecipe preparation, int size, boolean colour, Instant createdAt) {
    return new DatasetDescription(
        name,
        preparation,
        size,
        colour,
        Part.Shares.DEFAULT,
        createdAt,
        List.of(),
        Map.of(),
        List.of());
  }

  /** The class of an id, where there is one. */
  public Optional<OwnClass> find(String id) {
    return classes.stream().filter(known -> known.id().equals(id)).findFirst();
  }

  /** The class that people mean by a name: by its id or either name, but for case and accents. */
  Optional<OwnClass> named(String name) {
    String id = ClassIds.of(name);
    return find(id)
        .or(
            () ->
                classes.stream()
                    .filter(
                        known ->
                            ClassIds.of(known.names().english()).equals(id)
                                || ClassIds.of(known.names().french()).equals(id))
                    .findFirst());
  }

  /** With a class made, or renamed where there is one of its id; none is on its way out. */
  DatasetDescription with(OwnClass made) {
    Map<String, OwnClass> all = new LinkedHashMap<>();
    classes.forEach(known -> all.put(known.id(), known));
    all.put(made.id(), made);
    if (all.size() > MOST_CLASSES) {
      throw new TooManyClassesException(name);
    }
    return with(new ArrayList<>(all.values()), merged, deleted);
  }

  /** Without a class, whose pictures are to be deleted. */
  DatasetDescription without(String id) {
    return with(others(id), merged, Stream.concat(deleted.stream(), Stream.of(id)).toList());
  }

  /** With one class as part of another. */
  DatasetDescription merged(String id, String into) {
    return with(others(id), Map.of(id, into), deleted);
  }

  /** Once no picture is where it should not be. */
  DatasetDescription tidy() {
    return with(classes, Map.of(), List.of());
  }

  boolean isTidy() {
    return merged.isEmpty() && deleted.isEmpty();
  }

  private List<OwnClass> others(String id) {
    return classes.stream().filter(known -> !known.id().equals(id)).toList();
  }

  private DatasetDescription with(
      List<OwnClass> all, Map<String, String> moving, List<String> leaving) {
    return new DatasetDescription(
        name, preparation, size, colour, shares, createdAt, all, moving, leaving);
  }
}

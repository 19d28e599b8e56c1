package io.penderie.store;

import java.nio.file.Path;
import java.time.Instant;

/** A picture of a dataset, as one look at its folder finds it. */
public final class StoredPicture {

  private final Place place;
  private final PictureFacts facts;

  StoredPicture(Place place, PictureFacts facts) {
    this.place = place;
    this.facts = facts;
  }

  /** Of its file, lower-case hexadecimal: what it is called within the dataset. */
  public String sha256() {
    return place.sha256();
  }

  public String classId() {
    return place.classId();
  }

  public Part part() {
    return place.part();
  }

  /** Of its file. */
  public long bytes() {
    return facts.bytes();
  }

  public Instant addedAt() {
    return facts.addedAt();
  }

  public Origin origin() {
    return facts.origin();
  }

  Look look() {
    return facts.look();
  }

  Place place() {
    return place;
  }

  PictureFacts facts() {
    return facts;
  }

  Path file() {
    return place.file();
  }

  /** What a person finds it by: what it was called, or how its hash begins. */
  String label() {
    return origin().file() == null ? sha256().substring(0, 12) : origin().file();
  }
}

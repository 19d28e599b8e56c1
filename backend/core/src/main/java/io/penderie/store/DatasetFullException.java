package io.penderie.store;

import java.util.Locale;

/** A quota is used up; nothing beyond it was kept. */
public final class DatasetFullException extends StoreException {

  private static final long serialVersionUID = 1L;

  /** What there is no more of. */
  public enum Quota {
    DATASETS,
    PICTURES,
    BYTES;

    /** What people call it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Quota quota;
  private final long limit;

  DatasetFullException(Quota quota, long limit) {
    super(
        switch (quota) {
          case DATASETS -> "there are " + limit + " datasets already, which is the most";
          case PICTURES -> "the dataset would have more than " + limit + " pictures";
          case BYTES -> "the dataset's pictures would take up more than " + limit + " bytes";
        });
    this.quota = quota;
    this.limit = limit;
  }

  public Quota quota() {
    return quota;
  }

  /** How many there may be. */
  public long limit() {
    return limit;
  }
}

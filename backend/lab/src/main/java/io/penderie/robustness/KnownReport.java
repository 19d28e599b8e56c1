package io.penderie.robustness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a version knows a picture that shows none of its classes from one that does.
 *
 * @param version the version's name
 * @param seed of everything that chance decides
 * @param threshold a lower score means none of the classes; null if the version has no such
 * @param garments pictures that show one of the classes, by where they come from
 * @param unknown pictures that show none, by kind
 * @param leftOut kinds that could not be drawn, for the machine has no fonts
 */
public record KnownReport(
    String version,
    long seed,
    Double threshold,
    List<Garments> garments,
    List<Unknown> unknown,
    List<String> leftOut) {

  public KnownReport {
    garments = List.copyOf(garments);
    unknown = List.copyOf(unknown);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Pictures that show one of the classes.
   *
   * @param source where they come from
   * @param pictures how many
   * @param flagged the share taken for none of the classes, wrongly; 0..1, 0 without a threshold
   */
  public record Garments(String source, int pictures, double flagged) {

    public Garments {
      Shares.require(flagged, "flagged of " + source);
    }
  }

  /**
   * Pictures that show none of the classes.
   *
   * @param kind of pictures
   * @param pictures how many
   * @param flagged the share taken for none of the classes, rightly; 0..1, 0 without a threshold
   * @param areas under the receiver operating characteristic against the garments of each source,
   *     0..1 (Fawcett 2006); 0.5 is chance
   */
  public record Unknown(String kind, int pictures, double flagged, Map<String, Double> areas) {

    public Unknown {
      Shares.require(flagged, "flagged of " + kind);
      areas.forEach((source, area) -> Shares.require(area, kind + " against " + source));
      areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    }
  }
}

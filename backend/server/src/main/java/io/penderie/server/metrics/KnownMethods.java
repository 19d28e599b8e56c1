package io.penderie.server.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keeps the label {@code method} finite: a client may send any word as a method. */
@Singleton
public class KnownMethods implements MeterFilter {

  private static final String METHOD = "method";
  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER");

  @Override
  public Meter.Id map(Meter.Id id) {
    String method = id.getTag(METHOD);
    if (method == null || KNOWN.contains(method)) {
      return id;
    }
    List<Tag> tags = new ArrayList<>(id.getTags());
    tags.replaceAll(tag -> tag.getKey().equals(METHOD) ? Tag.of(METHOD, "OTHER") : tag);
    return id.replaceTags(tags);
  }
}

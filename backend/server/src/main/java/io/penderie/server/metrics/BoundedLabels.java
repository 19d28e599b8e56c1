package io.penderie.server.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps the labels of requests finite, whatever a client sends: any word can be a method, and a
 * method that a resource does not know is recorded with the address as it came, {@code /models/x},
 * and not with that of the resource, {@code /models/{version}}.
 */
@Singleton
public class BoundedLabels implements MeterFilter {

  private static final String METHOD = "method";
  private static final String URI = "uri";
  private static final String STATUS = "status";
  private static final String METHOD_NOT_ALLOWED = "405";
  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER");

  @Override
  public Meter.Id map(Meter.Id id) {
    Meter.Id bounded = id;
    String method = id.getTag(METHOD);
    if (method != null && !KNOWN.contains(method)) {
      bounded = with(bounded, METHOD, "OTHER");
    }
    if (METHOD_NOT_ALLOWED.equals(id.getTag(STATUS)) && id.getTag(URI) != null) {
      bounded = with(bounded, URI, "METHOD_NOT_ALLOWED");
    }
    return bounded;
  }

  private static Meter.Id with(Meter.Id id, String key, String value) {
    List<Tag> tags = new ArrayList<>(id.getTags());
    tags.replaceAll(tag -> tag.getKey().equals(key) ? Tag.of(key, value) : tag);
    return id.replaceTags(tags);
  }
}

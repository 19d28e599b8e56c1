package io.penderie.server.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.penderie.server.problem.AllowedMethods;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the labels of requests finite, whatever a client sends: any word can be a method, and what
 * never reaches a resource, such as a malformed address, is recorded with the address as it came,
 * {@code /models/x}, and not with that of a resource, {@code /models/{version}}. Behind so many
 * addresses Micrometer takes no other any more, so only those that the service has are let through.
 */
@Singleton
public class BoundedLabels implements MeterFilter {

  private static final String METHOD = "method";
  private static final String URI = "uri";

  /** Of the page, and what Quarkus calls addresses that lead to nothing, or on. */
  private static final Set<String> OTHERS =
      Set.of("/{page}", "root", "/", "NOT_FOUND", "REDIRECTION", "UNKNOWN");

  private static final String UNMATCHED = "UNMATCHED";

  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER");

  private final Set<String> addresses = new HashSet<>(OTHERS);

  BoundedLabels(AllowedMethods methods) {
    addresses.addAll(methods.templates());
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    Meter.Id bounded = id;
    String method = id.getTag(METHOD);
    if (method != null && !KNOWN.contains(method)) {
      bounded = with(bounded, METHOD, "OTHER");
    }
    String address = id.getTag(URI);
    if (address != null && !addresses.contains(address)) {
      bounded = with(bounded, URI, UNMATCHED);
    }
    return bounded;
  }

  private static Meter.Id with(Meter.Id id, String key, String value) {
    List<Tag> tags = new ArrayList<>(id.getTags());
    tags.replaceAll(tag -> tag.getKey().equals(key) ? Tag.of(key, value) : tag);
    return id.replaceTags(tags);
  }
}

package io.penderie.server.upload;

import io.vertx.ext.web.RoutingContext;

/**
 * A request body that has been read whole.
 *
 * @param label its Content-Type as it was sent; empty if it has none
 * @param address where it was sent, as its sender wrote it, without the query
 * @param bytes the body; shared, nobody writes to it
 */
public record UploadedBody(String label, String address, byte[] bytes) {

  private static final String KEY = UploadedBody.class.getName();

  void attachTo(RoutingContext context) {
    context.put(KEY, this);
  }

  /** The body that {@link BodyIntake} has read for this request. */
  public static UploadedBody of(RoutingContext context) {
    UploadedBody body = context.get(KEY);
    if (body == null) {
      throw new IllegalStateException("no body was read for " + context.normalizedPath());
    }
    return body;
  }
}

package io.penderie.server.http;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers that stay the same as long as the data they come from. */
public final class Cacheable {

  private static final int ONE_HOUR = 3600;

  private Cacheable() {}

  /**
   * The entity, or 304 if the client has it already.
   *
   * @param version changes when, and only when, the entity may change
   * @param entity made only if it has to be sent
   */
  public static Response answer(Request request, String version, Supplier<?> entity) {
    EntityTag tag = new EntityTag(version);
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    CacheControl caching = new CacheControl();
    caching.setMaxAge(ONE_HOUR);
    return (known != null ? known : Response.ok(entity.get()))
        .tag(tag)
        .cacheControl(caching)
        .build();
  }
}

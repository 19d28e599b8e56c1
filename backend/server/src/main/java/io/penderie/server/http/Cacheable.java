package io.penderie.server.http;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * Answers that stay the same as long as what they come from.
 *
 * <p>Their tags are weak (RFC 9110, section 8.8.1): the same answer may go out compressed or not,
 * and a proxy may compress it, so that equal tags mean the same content and not the same bytes.
 */
public final class Cacheable {

  private static final int ONE_HOUR = 3600;

  private Cacheable() {}

  /**
   * The entity, or 304 if the client has it already; it may be used for an hour without asking.
   *
   * @param version changes when, and only when, the entity may change
   * @param entity made only if it has to be sent
   */
  public static Response answer(Request request, String version, Supplier<?> entity) {
    CacheControl caching = new CacheControl();
    caching.setMaxAge(ONE_HOUR);
    return answer(request, version, caching, entity);
  }

  /**
   * The entity, or 304 if the client has it already; it must be asked for each time: a model
   * version can be deleted, and another take its name.
   *
   * @param version changes when, and only when, the entity may change
   * @param entity made only if it has to be sent
   */
  public static Response revalidated(Request request, String version, Supplier<?> entity) {
    CacheControl caching = new CacheControl();
    caching.setNoCache(true);
    return answer(request, version, caching, entity);
  }

  private static Response answer(
      Request request, String version, CacheControl caching, Supplier<?> entity) {
    EntityTag tag = new EntityTag(version, true);
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    if (known == null) {
      // If-None-Match compares weakly (section 13.1.2), the REST layer exactly.
      known = request.evaluatePreconditions(new EntityTag(version));
    }
    return (known != null ? known : Response.ok(entity.get()))
        .tag(tag)
        .cacheControl(caching)
        .build();
  }
}

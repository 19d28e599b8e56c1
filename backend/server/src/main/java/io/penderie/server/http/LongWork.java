package io.penderie.server.http;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Requests whose work may take longer than a connection may be silent. Theirs ends with the answer,
 * and not before; on the event loop of the connection.
 */
public final class LongWork {

  private LongWork() {}

  /** Lets the connection of this request be silent until it is answered. */
  public static void allow(RoutingContext context) {
    context.addHeadersEndHandler(
        writing -> context.response().headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
    if (context.request().connection() instanceof ConnectionBase connection) {
      ChannelPipeline pipeline = connection.channel().pipeline();
      if (pipeline.get(IdleStateHandler.class) != null) {
        pipeline.remove(IdleStateHandler.class);
      }
    }
  }
}

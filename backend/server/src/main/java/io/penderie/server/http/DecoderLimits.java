package io.penderie.server.http;

import io.penderie.server.configuration.PenderieConfig;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * How much of a request's head is held while it comes in. Twice what {@link RequestHeadLimit} lets
 * through: what is a little too large it answers with a problem, what is much too large gets a bare
 * 414 or 431 from the decoder before it fills the memory.
 */
@Singleton
class DecoderLimits implements HttpServerOptionsCustomizer {

  private static final int ABOVE_OURS = 2;

  private final PenderieConfig.Limits limits;

  DecoderLimits(PenderieConfig config) {
    this.limits = config.limits();
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options
        .setMaxInitialLineLength(ABOVE_OURS * (int) limits.address().asLongValue())
        .setMaxHeaderSize(ABOVE_OURS * (int) limits.headers().asLongValue());
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    customizeHttpServer(options);
  }
}

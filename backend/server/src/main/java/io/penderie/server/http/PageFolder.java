package io.penderie.server.http;

import io.penderie.server.configuration.PenderieConfig;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;

/**
 * Serves the page from a folder where the configuration names one, so that an edit is seen at the
 * next reload. What the folder does not have is looked for as ever.
 */
@ApplicationScoped
class PageFolder {

  /** After the filters, which add headers and refuse, and before the page that is packed in. */
  private static final int ORDER = 0;

  void register(@Observes Router router, PenderieConfig config) {
    config.page().ifPresent(folder -> serve(router, folder));
  }

  static void serve(Router router, Path folder) {
    router
        .route()
        .order(ORDER)
        .handler(
            StaticHandler.create(
                    FileSystemAccess.ROOT, folder.toAbsolutePath().normalize().toString())
                .setCachingEnabled(false)
                .setIncludeHidden(false));
  }
}

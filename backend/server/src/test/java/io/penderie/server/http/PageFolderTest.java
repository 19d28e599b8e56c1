package io.penderie.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFolderTest {

  @TempDir Path folder;

  private Vertx vertx;
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(folder.resolve("index.html"), "before");
    vertx = Vertx.vertx();
    Router router = Router.router(vertx);
    PageFolder.serve(router, folder);
    router.route().order(10_000).handler(context -> context.end("the service"));
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .get(60, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  @Test
  void edit_isSeenByTheNextRequest() throws Exception {
    assertThat(get("/")).isEqualTo("before");

    Files.writeString(folder.resolve("index.html"), "after");

    assertThat(get("/")).isEqualTo("after");
  }

  @Test
  void whatTheFolderHasNot_isAnsweredByTheService() throws Exception {
    Files.writeString(folder.resolveSibling("secret.txt"), "secret");

    assertThat(get("/models")).isEqualTo("the service");
    assertThat(get("/..%2fsecret.txt")).isEqualTo("the service");
  }

  private String get(String path) throws Exception {
    URI address = URI.create("http://localhost:" + server.actualPort() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}

package io.penderie.acceptance.load;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients of a service on this machine, each with one request at a time on a connection of its own.
 * Who hears 503 waits as long as {@code Retry-After} says before it asks again.
 */
final class Clients implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 120_000;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context loop = vertx.getOrCreateContext();
  private final HttpClient http;
  private final int count;

  Clients(int port, int count) {
    this.count = count;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost("localhost")
                .setDefaultPort(port)
                .setMaxPoolSize(count)
                .setKeepAlive(true));
  }

  /** Each client asks as soon as it was answered; returns when all have ended. */
  void askAtOnce(Caller caller) {
    List<CompletableFuture<Void>> ended = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Client client = new Client(caller, true);
      loop.runOnContext(nothing -> client.next());
      ended.add(client.ended);
    }
    ended.forEach(CompletableFuture::join);
  }

  /**
   * For a while requests fall due at even distances, to one client after the other, whether or not
   * the ones before were answered: what a late one waits for its client counts as its latency, or a
   * service that stalls would hear fewer questions while it does and look better than it is
   * (coordinated omission). Returns when all are answered.
   */
  void askAtRate(Caller caller, double perSecond, Duration time) {
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clients.add(new Client(caller, false));
    }
    long start = System.nanoTime();
    long all = Math.max(1, (long) (perSecond * time.toNanos() / 1e9));
    for (long i = 0; i < all; i++) {
      long due = start + (long) (i * 1e9 / perSecond);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Client client = clients.get((int) (i % count));
      loop.runOnContext(nothing -> client.due(due));
    }
    for (Client client : clients) {
      loop.runOnContext(nothing -> client.last());
    }
    clients.forEach(client -> client.ended.join());
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Lives on the loop. */
  private final class Client {

    private final Caller caller;
    private final boolean eager;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Queue<Long> due = new ArrayDeque<>();
    private boolean busy;
    private boolean closing;

    private Client(Caller caller, boolean eager) {
      this.caller = caller;
      this.eager = eager;
    }

    private void due(long nanos) {
      due.add(nanos);
      if (!busy) {
        next();
      }
    }

    /** Nothing falls due any more. */
    private void last() {
      closing = true;
      if (!busy) {
        next();
      }
    }

    private void next() {
      busy = false;
      Long since = eager ? Long.valueOf(System.nanoTime()) : due.poll();
      Call call = since == null ? null : caller.next();
      if (call == null) {
        if (eager || closing) {
          end();
        }
        return;
      }
      busy = true;
      RequestOptions options = new RequestOptions().setMethod(call.method()).setURI(call.path());
      call.headers().forEach(options::putHeader);
      http.request(options.setTimeout(PATIENCE_MILLIS))
          .compose(request -> send(request, call))
          .onComplete(answer -> heard(call, answer, since));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // complete() only says whether it was the first
    private void end() {
      ended.complete(null);
    }

    private Future<Answer> send(HttpClientRequest request, Call call) {
      return request
          .send(call.body())
          .compose(response -> response.body().map(body -> new Answer(response, body)));
    }

    private void heard(Call call, AsyncResult<Answer> answer, long since) {
      long nanos = System.nanoTime() - since;
      if (answer.failed()) {
        caller.failed(call, answer.cause());
        next();
        return;
      }
      HttpClientResponse response = answer.result().response();
      caller.answered(call, response.statusCode(), answer.result().body(), nanos);
      String wait = response.statusCode() == 503 ? response.getHeader("Retry-After") : null;
      if (wait == null) {
        next();
      } else {
        vertx.setTimer(TimeUnit.SECONDS.toMillis(Long.parseLong(wait)), timer -> next());
      }
    }
  }

  private record Answer(HttpClientResponse response, Buffer body) {}
}

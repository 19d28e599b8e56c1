package io.penderie.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Reads a stream of server-sent events as a browser would, but tells all that it hears. */
public final class Watcher implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 180;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Event END = new Event(-1, "end", JSON.nullNode());

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<Event> arrived = new LinkedBlockingQueue<>();
  private final List<Event> taken = new ArrayList<>();

  /**
   * What arrived.
   *
   * @param id of the event; -1 without one
   */
  public record Event(long id, String name, JsonNode data) {

    public boolean isState(String state) {
      return name.equals("state") && data.path("state").asText().equals(state);
    }
  }

  private Watcher(HttpResponse<InputStream> response) {
    this.response = response;
    Thread reader = new Thread(this::read, "watcher");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Begins to watch.
   *
   * @param lastEventId null for none
   */
  public static Watcher watch(URI events, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(events)
            .header("Accept", "text/event-stream")
            .header("Accept-Encoding", "gzip");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      return new Watcher(
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public int status() {
    return response.statusCode();
  }

  public HttpHeaders headers() {
    return response.headers();
  }

  /** Returns the next event of that kind, and takes all before it. */
  public Event await(Predicate<Event> wanted) throws InterruptedException {
    while (true) {
      Event event = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (event == null || event.equals(END)) {
        throw new AssertionError((event == null ? "waited" : "ended") + " after " + taken);
      }
      taken.add(event);
      if (wanted.test(event)) {
        return event;
      }
    }
  }

  /** Returns all events when the stream has ended, without heartbeats. */
  public List<Event> awaitEnd() throws InterruptedException {
    while (true) {
      Event event = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("waited after " + taken);
      }
      if (event.equals(END)) {
        return taken.stream().filter(e -> !e.name().equals("heartbeat")).toList();
      }
      taken.add(event);
    }
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      long id = -1;
      String name = "message";
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          arrived.add(new Event(id, name, JSON.readTree(data.toString())));
          id = -1;
          name = "message";
          data.setLength(0);
        } else if (line.startsWith("id:")) {
          id = Long.parseLong(line.substring("id:".length()).strip());
        } else if (line.startsWith("event:")) {
          name = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring("data:".length()));
        }
      }
    } catch (IOException e) {
      // Closed by the test, or by the end of the service.
    } finally {
      arrived.add(END);
    }
  }
}

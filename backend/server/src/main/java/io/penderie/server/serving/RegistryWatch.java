package io.penderie.server.serving;

import io.penderie.files.Folders;
import io.penderie.registry.ModelRegistry;
import io.penderie.server.problem.NotReadyException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Hears from the operating system when another process, such as the command line, makes another
 * version the active one, or takes one away.
 *
 * <p>Of changes on a network file system that another machine makes the operating system says
 * nothing; so it also looks at the file of the active version every few seconds.
 */
@ApplicationScoped
class RegistryWatch {

  private static final Logger LOG = Logger.getLogger("io.penderie");

  /** For a promotion that is being followed when the service stops. */
  private static final Duration LAST_EXCHANGE = Duration.ofSeconds(10);

  /** Soon enough for replicas on one folder, and no work: a few hundred bytes are read. */
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

  private final Serving serving;
  private final ModelExchange exchange;
  private final Path folder;
  private final Thread thread = new Thread(this::run, "registry watch");
  private WatchService watch;
  private boolean stopped;

  RegistryWatch(Serving serving, ModelExchange exchange, ModelRegistry registry) {
    this.serving = serving;
    this.exchange = exchange;
    this.folder = registry.folder();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // if the start fails there is nothing to watch for
  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    serving.started().thenRun(this::open);
  }

  /** Before the model is closed, so that no exchange runs into that. */
  void stop(@Observes @Priority(Serving.STOPS_AFTER_PREPARATION - 1) ShutdownEvent event)
      throws InterruptedException {
    synchronized (this) {
      stopped = true;
      close();
    }
    thread.join(LAST_EXCHANGE.toMillis());
  }

  private synchronized void open() {
    if (stopped) {
      return;
    }
    try {
      // A new home has none yet.
      Folders.create(folder);
      watch = folder.getFileSystem().newWatchService();
      folder.register(
          watch,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
      thread.start();
    } catch (IOException e) {
      close();
      LOG.warnf(
          "%s cannot be watched (%s): versions that the command line promotes answer after a"
              + " restart.",
          folder, e.getMessage());
    }
  }

  private synchronized void close() {
    if (watch != null) {
      try {
        watch.close();
      } catch (IOException e) {
        LOG.warn("The watch on the model versions did not close", e);
      }
    }
  }

  private void run() {
    try {
      LookedAtFile active = new LookedAtFile(folder.resolve(ModelRegistry.ACTIVE));
      // What was promoted between the start and the watch's beginning.
      safely(exchange::follow);
      while (true) {
        WatchKey key = watch.poll(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        if (key == null) {
          if (active.look()) {
            safely(exchange::follow);
          }
          continue;
        }
        List<WatchEvent<?>> events = key.pollEvents();
        if (events.stream().anyMatch(RegistryWatch::isPromotion)) {
          safely(exchange::follow);
        }
        safely(exchange::dropGone);
        if (!key.reset()) {
          LOG.warnf("%s is gone: promotions are no longer heard of.", folder);
          return;
        }
      }
    } catch (ClosedWatchServiceException e) {
      // The service is stopping.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An overflow may have swallowed one. */
  private static boolean isPromotion(WatchEvent<?> event) {
    return event.kind().equals(StandardWatchEventKinds.OVERFLOW)
        || (event.context() instanceof Path file
            && file.getFileName().toString().equals(ModelRegistry.ACTIVE));
  }

  /** Whatever fails now, the next promotion must be heard. */
  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (NotReadyException e) {
      // The service is stopping.
    } catch (RuntimeException e) {
      LOG.warn("What another process did to the model versions could not be followed", e);
    }
  }
}

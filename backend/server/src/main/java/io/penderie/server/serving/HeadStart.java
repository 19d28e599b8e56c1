package io.penderie.server.serving;

import io.penderie.dataset.FashionMnist;
import io.penderie.model.PyTorch;
import io.penderie.registry.Expectation;
import io.penderie.registry.ModelRegistry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The active version, loaded while Quarkus starts on another processor. There is no configuration
 * yet: what is loaded by what the environment says is taken only where the configuration, which
 * knows more places, agrees in the end.
 */
public final class HeadStart {

  /** From the program's entry, which is before any bean, to the bean that serves. */
  private static final AtomicReference<HeadStart> BEGUN = new AtomicReference<>();

  private final Path home;
  private final CompletableFuture<Optional<InitialModel>> loaded = new CompletableFuture<>();

  private HeadStart(Path home) {
    this.home = home;
  }

  /**
   * Begins one below a home that has none yet.
   *
   * @return what loads, for a thread of its own
   */
  public static Runnable of(Path home) {
    HeadStart begun = new HeadStart(home);
    BEGUN.set(begun);
    return begun::load;
  }

  /**
   * What was loaded, once: it belongs to the caller. Waits for what is under way.
   *
   * @param home that is configured
   * @param named the version that is to answer; empty for the active one
   * @return empty if nothing was, or another is to answer, or it failed, which loading it again
   *     explains
   */
  static Optional<InitialModel> take(Path home, Optional<String> named) {
    HeadStart begun = BEGUN.getAndSet(null);
    if (begun == null) {
      return Optional.empty();
    }
    Optional<InitialModel> model = begun.loaded.join();
    if (begun.home.equals(home) && named.isEmpty()) {
      return model;
    }
    model.ifPresent(other -> other.model().close());
    return Optional.empty();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // complete() only says whether it was the first
  private void load() {
    try {
      PyTorch.useThreads(Serving.THREADS);
      loaded.complete(
          Optional.of(
              InitialModel.active(
                  ModelRegistry.ofHome(home), Expectation.of(FashionMnist.folder(home)))));
    } catch (RuntimeException e) {
      // Told by whoever loads it again: nothing logs yet.
    } finally {
      // Without effect where it has loaded.
      loaded.complete(Optional.empty());
    }
  }
}

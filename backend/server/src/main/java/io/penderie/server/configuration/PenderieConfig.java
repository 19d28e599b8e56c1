package io.penderie.server.configuration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of the service. Each can be given as a system property ({@code penderie.home}) or an
 * environment variable ({@code PENDERIE_HOME}).
 */
@ConfigMapping(prefix = "penderie")
public interface PenderieConfig {

  /** The folder that holds what is made here; what a release brings may lie there too. */
  @WithDefault("backend")
  Path home();

  /**
   * The folder that holds {@code data} and {@code models} as the release brings them, which is not
   * written; without it the home. Read by {@link io.penderie.dataset.Release}.
   */
  Optional<Path> release();

  /** The version that answers at the start; without it the one that the registry calls active. */
  Optional<String> model();

  /**
   * A folder whose files are the page, read at each request; without it the page is the one packed
   * in. For work on the page.
   */
  Optional<Path> page();

  /** What a request may cost before it is refused. */
  Limits limits();

  /** The threads that decode images and prepare them for the network. */
  Preparation preparation();

  /** The one thread that runs the network. */
  Classification classification();

  /** The versions that requests name, beside the active one. */
  Versions versions();

  /** Datasets that people bring. */
  Datasets datasets();

  /** Training runs, each a process of its own. */
  Training training();

  /** Who may do what. */
  Security security();

  /** The form of the log. */
  Log log();

  /** What a request may cost before it is refused. */
  interface Limits {

    /** Path and query of a request. */
    @WithDefault("4K")
    @Within(least = 256, most = 64 << 10)
    MemorySize address();

    /** All header fields together. */
    @WithDefault("16K")
    @Within(least = 1 << 10, most = 256 << 10)
    MemorySize headers();

    /** The body of a request for one prediction: an image, or the base64 of it. */
    @WithDefault("14M")
    @Within(most = 64 << 20)
    MemorySize body();

    /** The body of a request for many predictions. */
    @WithDefault("32M")
    @Within(most = 64 << 20)
    MemorySize batchBody();

    /**
     * All bodies that are held in memory at one time, until their work ends, and never more than a
     * quarter of the heap; past it the slowest senders give way (408), and then requests get 503.
     */
    @WithDefault("256M")
    MemorySize heldBodies();

    /**
     * From the opening of a connection, or the first byte of a further request on it, to the end of
     * the request's head; past it 408.
     */
    @WithDefault("20s")
    Duration headTime();

    /** From the head of a request to the last byte of its body; past it 408. */
    @WithDefault("60s")
    Duration bodyTime();

    /** How long a body may come more slowly than {@code bodyRate}. */
    @WithDefault("10s")
    Duration bodyGrace();

    /**
     * Bytes a second that a body must have come at, over all, after {@code bodyGrace}; else 408.
     */
    @WithDefault("4K")
    MemorySize bodyRate();

    /**
     * From the last byte of a request for predictions to its answer; past it 504, and what has not
     * been done for it is left undone. A client may wish for less: {@code Prefer: wait=SECONDS}.
     */
    @WithDefault("30s")
    Duration answer();

    /**
     * Requests a second that one address may make of what computes or changes something, those of
     * five seconds at once; past it 429. Without it as many as there is room for.
     */
    Optional<Integer> clientRate();

    /** One image file. */
    @WithDefault("10M")
    MemorySize image();

    /** The longest side of a picture, in pixels. */
    @WithDefault("16384")
    int imageSide();

    /** Width times height of a picture. */
    @WithDefault("52000000")
    long imagePixels();

    /** The images of one batch. */
    @WithDefault("64")
    int batchImages();

    /** The parts of one multipart form, whatever their names. */
    @WithDefault("128")
    int parts();

    /** How deep JSON may be nested. */
    @WithDefault("16")
    int jsonDepth();
  }

  /** The threads that decode images and prepare them for the network. */
  interface Preparation {

    /** How many; without it one a processor. */
    Optional<Integer> threads();

    /** How many requests may wait for one of them; past it requests get 503. */
    @WithDefault("128")
    int queue();

    /**
     * How many pictures of batches may be in hand, those of all batches together; past it batches
     * get 503. One batch always has room.
     */
    @WithDefault("1024")
    int pictures();
  }

  /** The one thread that runs the network. */
  interface Classification {

    /** How many pictures may wait for it; past it requests get 503. */
    @WithDefault("256")
    int queue();

    /** The most pictures of one forward pass. */
    @WithDefault("32")
    int batch();
  }

  /** The versions that requests name, beside the active one. */
  interface Versions {

    /** How many stay loaded while nobody uses them. */
    @WithDefault("2")
    int kept();

    /** How many may wait to be loaded; past it requests get 503. */
    @WithDefault("4")
    int queue();
  }

  /** Datasets that people bring. */
  interface Datasets {

    /** How many there may be; past it 507. */
    @WithDefault("100")
    int kept();

    /** The pictures of one; past it 507. */
    @WithDefault("100000")
    int pictures();

    /** What the files of its pictures may take up together; past it 507. */
    @WithDefault("4G")
    MemorySize bytes();

    /** An archive that is sent. */
    @WithDefault("1G")
    @Within(most = 4L << 30)
    MemorySize archive();
  }

  /** Training runs, each a process of its own. */
  interface Training {

    /** How many may train at one time. */
    @WithDefault("1")
    int parallel();

    /** How many may wait for that; past it requests get 503. */
    @WithDefault("8")
    int queue();

    /** How many are kept, finished ones included; past it one must be deleted first. */
    @WithDefault("1000")
    int kept();

    /** Threads of one run where its configuration does not say. */
    @WithDefault("1")
    int threads();

    /** The largest heap of a run's process; its tensors lie outside of it. */
    @WithDefault("1G")
    MemorySize heap();

    /**
     * How much a run gives way to everything else, from 0 (not at all) to 19, where there is nice.
     */
    @WithDefault("19")
    @Within(least = 0, most = 19)
    int niceness();

    /**
     * How long a run that was asked to stop may take to write its checkpoint before it is killed.
     */
    @WithDefault("10s")
    Duration patience();

    /** How long a search may go on while another run waits; then it gives way, and waits. */
    @WithDefault("10m")
    Duration searchTurn();

    /** After how much silence a watcher of events hears a heartbeat. */
    @WithDefault("15s")
    Duration heartbeat();

    /**
     * How many may watch events at one time; past it requests get 503. The last eighth of them is
     * for those who send the token.
     */
    @WithDefault("256")
    int watchers();
  }

  /** Who may do what. */
  interface Security {

    /**
     * The token that changes need; without it one is made at the first start and kept in the file
     * {@code access-token} in the home, readable by its owner only.
     */
    Optional<String> token();

    /** Whether predictions need the token too. */
    @WithDefault("false")
    boolean protectPredictions();

    /** Whether the metrics need the token too. */
    @WithDefault("false")
    boolean protectMetrics();
  }

  /** The form of the log. */
  interface Log {

    /** One JSON object a line instead of text. */
    @WithDefault("false")
    boolean json();
  }
}

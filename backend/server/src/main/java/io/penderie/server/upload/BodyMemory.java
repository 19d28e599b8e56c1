package io.penderie.server.upload;

import io.penderie.server.configuration.MemoryPlan;
import io.penderie.server.configuration.PenderieConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that request bodies may fill, all together: those that are still coming, and those
 * whose work has not ended.
 *
 * <p>Where it is full because some senders are slow, they make room for those who are not.
 */
@ApplicationScoped
class BodyMemory {

  private final long capacity;
  private final AtomicLong held = new AtomicLong();
  private final Set<Coming> coming = ConcurrentHashMap.newKeySet();

  @Inject
  BodyMemory(PenderieConfig config) {
    this(MemoryPlan.of(config).bodies());
  }

  BodyMemory(long capacity) {
    this.capacity = capacity;
  }

  /** A body that is still coming in. */
  interface Coming {

    /** Bytes set aside for it now. */
    long reserved();

    /** Bytes a second so far; infinite while it is too young to tell. */
    double rate();

    /** Refuses what is left of it and releases what was set aside; may come from any thread. */
    void giveWay();
  }

  /** One begins to come in. */
  void begin(Coming body) {
    coming.add(body);
  }

  /** It is there, or will never be. */
  void end(Coming body) {
    coming.remove(body);
  }

  /** Whether so much would fit now, were everybody slow to give way. */
  boolean mayFit(long bytes) {
    return bytes <= capacity - held.get() + releasable(slower(Double.POSITIVE_INFINITY));
  }

  /** Sets memory aside if there is enough, if need be by making slower senders give way. */
  boolean reserve(long bytes, Coming forBody) {
    if (reserve(bytes)) {
      return true;
    }
    List<Coming> slower = slower(forBody.rate());
    if (capacity - held.get() + releasable(slower) < bytes) {
      return false;
    }
    for (Coming body : slower) {
      body.giveWay();
      if (reserve(bytes)) {
        return true;
      }
    }
    return false;
  }

  void release(long bytes) {
    held.addAndGet(-bytes);
  }

  /** The most bytes that may be set aside. */
  long capacity() {
    return capacity;
  }

  /** Bytes set aside now. */
  long held() {
    return held.get();
  }

  private boolean reserve(long bytes) {
    if (held.addAndGet(bytes) > capacity) {
      held.addAndGet(-bytes);
      return false;
    }
    return true;
  }

  /** The slowest first. */
  private List<Coming> slower(double rate) {
    return coming.stream()
        .filter(body -> body.rate() < rate)
        .sorted(Comparator.comparingDouble(Coming::rate))
        .toList();
  }

  private static long releasable(List<Coming> bodies) {
    return bodies.stream().mapToLong(Coming::reserved).sum();
  }
}

package io.penderie.server.upload;

import io.penderie.prediction.OverloadedException;
import io.penderie.server.configuration.PenderieConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that request bodies may fill, all together. */
@ApplicationScoped
class BodyMemory {

  /** Of the heap, one part in so many at most: the rest is for decoding what the bodies hold. */
  private static final int PART_OF_HEAP = 4;

  private final long capacity;
  private final AtomicLong held = new AtomicLong();

  @Inject
  BodyMemory(PenderieConfig config) {
    this(config.limits().heldBodies().asLongValue(), Runtime.getRuntime().maxMemory());
  }

  BodyMemory(long allowed, long heap) {
    this.capacity = Math.min(allowed, heap / PART_OF_HEAP);
  }

  /**
   * Sets memory aside.
   *
   * @throws OverloadedException if too little is left; nothing is set aside then
   */
  void reserve(long bytes) {
    if (held.addAndGet(bytes) > capacity) {
      held.addAndGet(-bytes);
      throw new OverloadedException("request bodies fill their memory");
    }
  }

  void release(long bytes) {
    held.addAndGet(-bytes);
  }

  /** Bytes set aside now. */
  long held() {
    return held.get();
  }
}

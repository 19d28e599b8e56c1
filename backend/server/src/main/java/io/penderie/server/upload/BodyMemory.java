package io.penderie.server.upload;

import io.penderie.prediction.OverloadedException;
import io.penderie.server.configuration.PenderieConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** The memory that request bodies may fill, all together. */
@ApplicationScoped
class BodyMemory {

  private final long capacity;
  private final AtomicLong held = new AtomicLong();

  BodyMemory(PenderieConfig config) {
    this.capacity = config.limits().heldBodies().asLongValue();
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

package io.penderie.photo.file;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory that pictures may take up while they are decoded, all together. Most are read row by
 * row and need none to speak of; those that have to be there as a whole ask for it first, and wait
 * while others have it. Safe for use by many threads, each of which decodes one picture at a time.
 */
public final class DecodingMemory {

  /** For programs that decode one picture after the other. */
  public static final DecodingMemory UNBOUNDED = new DecodingMemory(Long.MAX_VALUE);

  private final long capacity;
  private final Map<Thread, Long> taken = new HashMap<>();
  private long left;

  /**
   * None taken yet.
   *
   * @param capacity in bytes, at least 0
   */
  public DecodingMemory(long capacity) {
    this.capacity = capacity;
    this.left = capacity;
  }

  /**
   * Takes memory for the picture that this thread decodes, until {@link #giveBack}.
   *
   * @throws ImageRejectedException if it is more than there is for all
   */
  synchronized void take(long bytes) {
    giveBack(); // What it had for the same picture; none waits while it holds some.
    if (bytes > capacity) {
      throw ImageRejectedException.tooLarge(
          "To decode the image takes " + bytes + " bytes; the service has " + capacity + ".");
    }
    boolean interrupted = false;
    while (bytes > left) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true; // Those who have it are soon done.
      }
    }
    left -= bytes;
    taken.put(Thread.currentThread(), bytes);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The picture of this thread is decoded, or refused. */
  synchronized void giveBack() {
    Long bytes = taken.remove(Thread.currentThread());
    if (bytes != null) {
      left += bytes;
      notifyAll();
    }
  }
}

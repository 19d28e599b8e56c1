package io.penderie.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/** The forward pass of an {@link OnnxExport} or {@link OnnxImport} in ONNX Runtime. */
final class OnnxPass implements ForwardPass {

  /**
   * For the next passes, of whichever network. Memory outside of the heap is given back only once
   * the collector has found its buffer, which of those that have grown old it does late: with a new
   * one a pass, or a version, the process grew by all that it may have.
   */
  private static final Queue<ByteBuffer> SPARE =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String inputName;
  private final long[] shape;

  private OnnxPass(OrtEnvironment environment, OrtSession session, InputSpec input) {
    this.environment = environment;
    this.session = session;
    this.inputName = session.getInputNames().iterator().next();
    this.shape = new long[] {0, input.channels(), input.height(), input.width()};
  }

  /**
   * Loads an exported network.
   *
   * @throws ModelException if it is damaged, or this machine has no library for it
   */
  static OnnxPass of(byte[] export, InputSpec input) {
    return of((environment, options) -> environment.createSession(export, options), input);
  }

  /** The same of a file, which may be larger than the heap has room for. */
  static OnnxPass of(Path file, InputSpec input) {
    return of((environment, options) -> environment.createSession(file.toString(), options), input);
  }

  /** How the engine comes to the network. */
  @FunctionalInterface
  private interface Opening {
    OrtSession open(OrtEnvironment environment, SessionOptions options) throws OrtException;
  }

  private static OnnxPass of(Opening opening, InputSpec input) {
    return new OnnxPass(OnnxRuntime.environment(), session(opening), input);
  }

  /**
   * A network in the engine, to be closed by the caller.
   *
   * @throws ModelException if it is damaged, or this machine has no library for it
   */
  static OrtSession session(byte[] network) {
    return session((environment, options) -> environment.createSession(network, options));
  }

  private static OrtSession session(Opening opening) {
    OrtEnvironment environment = OnnxRuntime.environment();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(PyTorch.threads());
      options.setInterOpNumThreads(1);
      // A pool for each network, and a plan for each size of a batch: the process grew by both as
      // versions came and went, and without them a pass takes as long.
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      // A thread that waits for work sleeps: others need the processor.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return opening.open(environment, options);
    } catch (OrtException e) {
      throw new ModelException("the exported network does not load: " + e.getMessage(), e);
    }
  }

  @Override
  public float[][] logits(float[] pixels, int size) {
    ByteBuffer memory = memory(pixels.length * Float.BYTES);
    FloatBuffer direct = memory.asFloatBuffer().put(pixels).flip();
    long[] batch = shape.clone();
    batch[0] = size;
    try (OnnxTensor pictures = OnnxTensor.createTensor(environment, direct, batch);
        OrtSession.Result result = session.run(Map.of(inputName, pictures))) {
      if (result.get(0).getValue() instanceof float[][] rows) {
        return rows;
      }
      throw new ModelException("the network puts out no row of numbers a picture");
    } catch (OrtException e) {
      throw new ModelException("the exported network fails to compute: " + e.getMessage(), e);
    } finally {
      spare(memory);
    }
  }

  /** Memory outside of the heap that nobody else uses now, at least so large. */
  static ByteBuffer memory(int bytes) {
    ByteBuffer known = SPARE.poll();
    return known != null && known.capacity() >= bytes
        ? known
        : ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /** Gives {@link #memory} back, for the next pass. */
  static void spare(ByteBuffer memory) {
    SPARE.offer(memory);
  }

  @Override
  public String engine() {
    return "ONNX Runtime " + environment.getVersion();
  }

  @Override
  public void close() {
    close(session);
  }

  static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ModelException("the exported network does not close: " + e.getMessage(), e);
    }
  }
}

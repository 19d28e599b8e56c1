package io.penderie.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an optimizer remembers from step to step.
 *
 * <p>In a file: the bytes {@code POPT}, the format's number 1, the number of arrays, and of each
 * its name (modified UTF-8 after its length), its length and its values; all big-endian, values as
 * IEEE 754 single precision.
 *
 * @param arrays by kind and parameter, such as {@code velocity/01Conv2d_weight}; not to be changed
 */
record OptimizerState(Map<String, float[]> arrays) {

  /** That of an optimizer before its first step. */
  static final OptimizerState NONE = new OptimizerState(Map.of());

  private static final int MAGIC = 0x504F5054;
  private static final int FORMAT = 1;

  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeInt(arrays.size());
      for (Map.Entry<String, float[]> array : arrays.entrySet()) {
        out.writeUTF(array.getKey());
        out.writeInt(array.getValue().length);
        ByteBuffer bytes = ByteBuffer.allocate(array.getValue().length * Float.BYTES);
        bytes.asFloatBuffer().put(array.getValue());
        out.write(bytes.array());
      }
    }
  }

  /**
   * Reads one whose checksum was right.
   *
   * @throws IOException if it cannot be read or is none
   */
  static OptimizerState read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
        throw new IOException(file + ": not the state of an optimizer");
      }
      Map<String, float[]> arrays = new LinkedHashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        byte[] bytes = new byte[Math.multiplyExact(in.readInt(), Float.BYTES)];
        in.readFully(bytes);
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        arrays.put(name, values);
      }
      return new OptimizerState(arrays);
    }
  }
}

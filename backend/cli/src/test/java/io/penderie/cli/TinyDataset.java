package io.penderie.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A dataset that a network learns at once: 8x8 pictures whose top, bottom or whole is light, with
 * noise; the classes take turns.
 */
final class TinyDataset {

  static final int SIDE = 8;
  static final int TRAINING = 144;
  static final int TEST = 30;

  private static final int CLASSES = 3;
  private static final int LIGHT = 180;
  private static final int NOISE = 60;

  private TinyDataset() {}

  /** Writes the four files and the names of the classes. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    writeSplit(folder, "train", TRAINING, 1);
    writeSplit(folder, "t10k", TEST, 2);
    Files.writeString(
        folder.resolve("classes.json"),
        "{\"english\": [\"Top\", \"Bottom\", \"Full\"],"
            + " \"french\": [\"Haut\", \"Bas\", \"Plein\"]}");
    return folder;
  }

  /** A picture of a class. */
  static byte[] picture(int label, Random random) {
    byte[] pixels = new byte[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      boolean top = i < pixels.length / 2;
      boolean light = label == 2 || (label == 0) == top;
      pixels[i] = (byte) ((light ? LIGHT : 0) + random.nextInt(NOISE));
    }
    return pixels;
  }

  private static void writeSplit(Path folder, String name, int count, long seed)
      throws IOException {
    Random random = new Random(seed);
    ByteBuffer pictures = ByteBuffer.allocate(16 + count * SIDE * SIDE);
    pictures.putInt(0x0803).putInt(count).putInt(SIDE).putInt(SIDE);
    ByteBuffer labels = ByteBuffer.allocate(8 + count);
    labels.putInt(0x0801).putInt(count);
    for (int i = 0; i < count; i++) {
      pictures.put(picture(i % CLASSES, random));
      labels.put((byte) (i % CLASSES));
    }
    Files.write(folder.resolve(name + "-images-idx3-ubyte"), pictures.array());
    Files.write(folder.resolve(name + "-labels-idx1-ubyte"), labels.array());
  }
}

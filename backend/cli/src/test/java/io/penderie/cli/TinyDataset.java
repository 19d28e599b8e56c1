package io.penderie.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A dataset that a network learns at once: 8x8 pictures whose top, bottom or whole is light, with
 * noise; the classes take turns.
 */
final class TinyDataset {

  static final int SIDE = 8;
  static final int TRAINING = 144;
  static final int TEST = 30;

  private static final List<String> CLASSES = List.of("Top", "Bottom", "Full");
  private static final List<String> CLASSES_IN_FRENCH = List.of("Haut", "Bas", "Plein");
  private static final int LIGHT = 180;
  private static final int NOISE = 60;

  private TinyDataset() {}

  /** Writes the four files and the names of the classes. */
  static Path write(Path folder) throws IOException {
    return write(folder, SIDE, CLASSES.size());
  }

  /** Writes larger pictures, or fewer classes. */
  static Path write(Path folder, int side, int classes) throws IOException {
    Files.createDirectories(folder);
    writeSplit(folder, "train", TRAINING, side, classes, 1);
    writeSplit(folder, "t10k", TEST, side, classes, 2);
    Files.writeString(
        folder.resolve("classes.json"),
        String.format(
            "{\"english\": [\"%s\"], \"french\": [\"%s\"]}",
            String.join("\", \"", CLASSES.subList(0, classes)),
            String.join("\", \"", CLASSES_IN_FRENCH.subList(0, classes))));
    return folder;
  }

  /** A picture of a class. */
  static byte[] picture(int label, Random random) {
    return picture(label, SIDE, random);
  }

  private static byte[] picture(int label, int side, Random random) {
    byte[] pixels = new byte[side * side];
    for (int i = 0; i < pixels.length; i++) {
      boolean top = i < pixels.length / 2;
      boolean light = label == 2 || (label == 0) == top;
      pixels[i] = (byte) ((light ? LIGHT : 0) + random.nextInt(NOISE));
    }
    return pixels;
  }

  private static void writeSplit(
      Path folder, String name, int count, int side, int classes, long seed) throws IOException {
    Random random = new Random(seed);
    ByteBuffer pictures = ByteBuffer.allocate(16 + count * side * side);
    pictures.putInt(0x0803).putInt(count).putInt(side).putInt(side);
    ByteBuffer labels = ByteBuffer.allocate(8 + count);
    labels.putInt(0x0801).putInt(count);
    for (int i = 0; i < count; i++) {
      pictures.put(picture(i % classes, side, random));
      labels.put((byte) (i % classes));
    }
    Files.write(folder.resolve(name + "-images-idx3-ubyte"), pictures.array());
    Files.write(folder.resolve(name + "-labels-idx1-ubyte"), labels.array());
  }
}

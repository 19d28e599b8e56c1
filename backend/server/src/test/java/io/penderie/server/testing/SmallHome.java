package io.penderie.server.testing;

import io.penderie.dataset.Dataset;
import io.penderie.dataset.FashionMnist;
import io.penderie.dataset.ImageSet;
import io.penderie.files.Folders;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A home that tests may write into, with the report's network as it comes with Penderie, and so few
 * pictures that an epoch takes a moment.
 */
public final class SmallHome {

  /** Of each class. */
  private static final int TRAINING = 96;

  private static final int TEST = 20;

  /** The version that answers there: small, so that it trains and loads in a moment. */
  public static final String VERSION = "report-network";

  private static final Path SHIPPED = Path.of(System.getProperty("penderie.home"));

  private SmallHome() {}

  /** The service of the server's own tests, in such a home. */
  public static final class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        return Map.of("penderie.home", write(scratch()).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A folder that is gone when the tests have ended: profiles outlive each of them. */
  private static Path scratch() throws IOException {
    Path folder = Files.createTempDirectory("penderie-home");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a home of that folder, with 960 training and 200 test pictures of the real dataset. */
  public static Path write(Path home) throws IOException {
    Dataset whole = FashionMnist.folder(SHIPPED).read();
    Path data = Files.createDirectories(home.resolve("data/fashion-mnist"));
    writeSplit(data, "train", whole.training(), TRAINING);
    writeSplit(data, "t10k", whole.test(), TEST);
    Files.copy(SHIPPED.resolve("data/fashion-mnist/classes.json"), data.resolve("classes.json"));
    copyBuiltIn(SHIPPED.resolve("models"), Files.createDirectory(home.resolve("models")));
    return home;
  }

  private static void writeSplit(Path data, String name, ImageSet set, int ofEach)
      throws IOException {
    List<Integer> chosen = new ArrayList<>();
    int[] taken = new int[256];
    for (int i = 0; i < set.size(); i++) {
      if (taken[set.label(i)]++ < ofEach) {
        chosen.add(i);
      }
    }
    int pixels = set.width() * set.height();
    ByteBuffer pictures = ByteBuffer.allocate(16 + chosen.size() * pixels);
    pictures.putInt(0x0803).putInt(chosen.size()).putInt(set.height()).putInt(set.width());
    ByteBuffer labels = ByteBuffer.allocate(8 + chosen.size());
    labels.putInt(0x0801).putInt(chosen.size());
    for (int index : chosen) {
      pictures.put(set.pixels(index));
      labels.put((byte) set.label(index));
    }
    Files.write(data.resolve(name + "-images-idx3-ubyte"), pictures.array());
    Files.write(data.resolve(name + "-labels-idx1-ubyte"), labels.array());
  }

  /** The report's network alone; not what somebody has trained in the repository's folder. */
  public static void copyBuiltIn(Path from, Path to) throws IOException {
    copyVersion(from, to, VERSION);
  }

  /** One version, from one folder of versions into another one. */
  public static void copyVersion(Path models, Path others, String name) throws IOException {
    Path from = models.resolve(name);
    Path to = others.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}

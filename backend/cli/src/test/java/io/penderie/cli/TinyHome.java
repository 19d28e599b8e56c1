package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.penderie.photo.testing.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A home with the tiny dataset and one small network v1 that was trained on it and is active.
 *
 * @param folder the home
 * @param data the dataset
 */
record TinyHome(Path folder, Path data) {

  /** Trains; a moment. */
  static TinyHome train(Path folder) throws IOException {
    TinyHome home = new TinyHome(folder, TinyDataset.write(folder.resolve("tiny")));
    CommandRun run =
        home.run(
            "train",
            "--name=v1",
            "--epochs=1",
            "--batch-size=4",
            "--learning-rate=0.02",
            "--no-flip",
            "--shift=0",
            "--erasing=0",
            "--threads=1",
            "--events=plain");
    assertThat(run.exit()).as(run.err()).isZero();
    Files.writeString(folder.resolve("models").resolve("active.json"), "{\"version\": \"v1\"}");
    return home;
  }

  /** Runs a command in this home. */
  CommandRun run(String command, String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = command;
    arguments[1] = "--home=" + folder;
    arguments[2] = "--data=" + data;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandRun.of(arguments);
  }

  /** Writes a picture of a class as a PNG file. */
  String png(String name, int label) throws IOException {
    byte[] pixels = TinyDataset.picture(label, new Random(9));
    return Files.write(
            folder.resolve(name),
            Pictures.file(Pictures.gray(TinyDataset.SIDE, TinyDataset.SIDE, pixels), "png"))
        .toString();
  }
}

package io.penderie.dataset;

import static io.penderie.dataset.IdxFiles.gzip;
import static io.penderie.dataset.IdxFiles.labels;
import static io.penderie.dataset.IdxFiles.pictures;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.picture.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetFolderTest {

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void writeDataset() throws IOException {
    folder = Files.createDirectory(parent.resolve("letters"));
    IdxFiles.writeDataset(folder);
  }

  @Test
  void goodFolder_isRead() {
    Dataset dataset = new DatasetFolder(folder).read();

    assertThat(dataset.name()).isEqualTo("letters");
    assertThat(dataset.training().labels()).containsExactly(0, 2, 1);
    assertThat(dataset.training().width()).isEqualTo(3);
    assertThat(dataset.training().height()).isEqualTo(2);
    assertThat(dataset.training().pixels(2)).containsExactly(20, 20, 20, 20, 20, 20);
    assertThat(dataset.test().labels()).containsExactly(1, 0);
    assertThat(dataset.test().pixels(1)).containsExactly(10, 10, 10, 10, 10, 10);
    assertThat(dataset.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void sizeAndNames_areReadWithoutPictures() throws IOException {
    Files.delete(folder.resolve("t10k-images-idx3-ubyte.gz"));

    assertThat(new DatasetFolder(folder).size()).isEqualTo(new Size(3, 2));
    assertThat(new DatasetFolder(folder).labels().english()).containsExactly("0", "1", "2");
    classes("{\"english\": [\"a\", \"b\", \"c\"], \"french\": [\"x\", \"y\", \"é\"]}");
    assertThat(new DatasetFolder(folder).labels().english()).containsExactly("a", "b", "c");
  }

  @Test
  void folderWithoutNames_callsClassesByIndex() {
    assertThat(new DatasetFolder(folder).read().labels().english()).containsExactly("0", "1", "2");
  }

  @Test
  void folderWithNames_usesThem() {
    classes("{\"english\": [\"a\", \"b\", \"c\"], \"french\": [\"x\", \"y\", \"é\"]}");

    ClassLabels labels = new DatasetFolder(folder).read().labels();

    assertThat(labels.english()).containsExactly("a", "b", "c");
    assertThat(labels.french()).containsExactly("x", "y", "é");
  }

  @Test
  void hash_dependsOnContents() {
    String before = new DatasetFolder(folder).read().sha256();
    assertThat(new DatasetFolder(folder).read().sha256()).isEqualTo(before);

    IdxFiles.write(folder, "train-labels-idx1-ubyte", labels(0, 2, 2));

    assertThat(new DatasetFolder(folder).read().sha256()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
  })
  void missingFile_isNamed(String name) throws IOException {
    Files.delete(folder.resolve(name));

    assertRefused(name.replace(".gz", "") + ".gz", "no such file");
  }

  @Test
  void moreLabelsThanPictures_areRefused() {
    IdxFiles.write(folder, "train-labels-idx1-ubyte", labels(0, 2, 1, 1));

    assertRefused("train-labels-idx1-ubyte", "4 labels for the 3 pictures");
  }

  @Test
  void fewerLabelsThanPictures_areRefused() {
    IdxFiles.write(folder, "t10k-labels-idx1-ubyte.gz", gzip(labels(0)));

    assertRefused("t10k-labels-idx1-ubyte.gz", "1 labels for the 2 pictures");
  }

  @Test
  void labelBeyondNamedClasses_isRefused() {
    classes("{\"english\": [\"a\", \"b\"], \"french\": [\"x\", \"y\"]}");

    assertRefused("train-labels-idx1-ubyte", "label 1 is 2", "classes are 0 to 1");
  }

  @Test
  void testPicturesOfAnotherSize_areRefused() {
    IdxFiles.write(folder, "t10k-images-idx3-ubyte.gz", gzip(pictures(2, 3, 3)));

    assertRefused("t10k-images-idx3-ubyte.gz", "3x3", "train-images-idx3-ubyte are 3x2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                                | it is empty",
        "null                                              | it is not an object",
        "[\"a\", \"b\"]                                      | it is not an object",
        "{\"english\": [\"a\"                               | it is not JSON (line 1, column 17)",
        "{\"english\": [\"a\"]}                             | \"french\" is missing",
        "{\"french\": [\"a\"]}                              | \"english\" is missing",
        "{\"english\": \"a\", \"french\": \"x\"}              | \"english\" is not a list of names",
        "{\"english\": [], \"french\": []}                  | \"english\" has 0 names, outside 1 to 256",
        "{\"english\": [\"a\", null], \"french\": [\"x\"]}    | \"english\" has null for class 1",
        "{\"english\": [\"a\", 7], \"french\": [\"x\"]}       | \"english\" has 7 for class 1",
        "{\"english\": [\"a\"], \"french\": [\" \"]}          | \"french\" has \" \" for class 0",
        "{\"english\": [\"a\", \"b\"], \"french\": [\"x\"]}   | \"english\" names 2 classes, \"french\" 1",
        "{\"english\": [\"a\"], \"german\": [\"z\"]}         | \"german\" is unknown",
        "{\"english\": [\"a\"], \"english\": [\"b\"]}        | it is not JSON (line 1, column 29)",
        "{\"english\": [\"a\"], \"french\": [\"x\"]} and more | it is not JSON (line 1, column 37)",
      })
  void brokenClassNames_areRefused(String json, String fault) {
    classes(json);

    assertRefused("classes.json", "does not name the classes: " + fault);
  }

  /** As an editor of another time saves accents: no JSON, which is UTF-8. */
  @Test
  void classNamesInLatin1_areRefused() {
    byte[] latin = "{\"english\": [\"a\"],\n\"french\": [\"\u00e9t\u00e9\"]}".getBytes(ISO_8859_1);
    IdxFiles.write(folder, "classes.json", latin);

    assertRefused("classes.json", "does not name the classes: it is not JSON (line 2, column 15)");
  }

  @Test
  void classNamesThatAreAFolder_areRefused() throws IOException {
    Files.createDirectory(folder.resolve("classes.json"));

    assertRefused("classes.json", "cannot be read: Is a directory");
  }

  private void classes(String json) {
    IdxFiles.write(folder, "classes.json", json.getBytes(UTF_8));
  }

  private void assertRefused(String file, String... faults) {
    assertThatThrownBy(() -> new DatasetFolder(folder).read())
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(folder.resolve(file) + ": ")
        .hasMessageContainingAll(faults);
  }
}

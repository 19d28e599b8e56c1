package io.penderie.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.penderie.files.FileFaults;
import io.penderie.files.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The file {@code classes.json} of a dataset's folder, which people write: {@code {"english":
 * ["…"], "french": ["…"]}}, both with one name a class, in the order of the labels. Whatever is
 * wrong with it is told in a sentence that names the place.
 */
final class ClassesFile {

  private static final String ENGLISH = "english";
  private static final String FRENCH = "french";

  private final Path file;

  private ClassesFile(Path file) {
    this.file = file;
  }

  /**
   * Reads it.
   *
   * @throws DatasetException naming the file and what is wrong where
   */
  static ClassLabels read(Path file) {
    return new ClassesFile(file).read();
  }

  private ClassLabels read() {
    JsonNode all = tree();
    if (!all.isObject()) {
      throw fault("it is not an object with \"english\" and \"french\"");
    }
    for (Iterator<String> members = all.fieldNames(); members.hasNext(); ) {
      String member = members.next();
      if (!member.equals(ENGLISH) && !member.equals(FRENCH)) {
        throw fault("\"" + member + "\" is unknown; there are \"english\" and \"french\"");
      }
    }
    List<String> english = names(all, ENGLISH);
    List<String> french = names(all, FRENCH);
    if (english.size() != french.size()) {
      throw fault(
          "\"english\" names %d classes, \"french\" %d".formatted(english.size(), french.size()));
    }
    return new ClassLabels(english, french);
  }

  private JsonNode tree() {
    try {
      JsonNode tree = Json.tree(Files.readAllBytes(file));
      if (tree.isMissingNode()) {
        throw fault("it is empty");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new DatasetException(
          file, "does not name the classes: it is not JSON" + Json.place(e), e);
    } catch (IOException e) {
      throw new DatasetException(file, "cannot be read: " + FileFaults.reason(e), e);
    }
  }

  private List<String> names(JsonNode all, String language) {
    JsonNode list = all.get(language);
    if (list == null) {
      throw fault("\"" + language + "\" is missing");
    }
    if (!list.isArray()) {
      throw fault("\"" + language + "\" is not a list of names");
    }
    if (list.isEmpty() || list.size() > ClassLabels.MAX_CLASSES) {
      throw fault(
          "\"%s\" has %d names, outside 1 to %d"
              .formatted(language, list.size(), ClassLabels.MAX_CLASSES));
    }
    List<String> names = new ArrayList<>();
    for (JsonNode name : list) {
      if (!name.isTextual() || name.textValue().isBlank()) {
        throw fault(
            "\"%s\" has %s for class %d, which is no name".formatted(language, name, names.size()));
      }
      names.add(name.textValue());
    }
    return names;
  }

  private DatasetException fault(String what) {
    return new DatasetException(file, "does not name the classes: " + what);
  }
}

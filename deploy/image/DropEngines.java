import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the native libraries, those of other systems too, out of the engines' jars once they are unpacked: 150 MB.
 * What the engines read to know which libraries are theirs stays. Argument: the folder of the jars.
 */
class DropEngines {

  private static final Pattern JAR =
      Pattern.compile("(ai\\.djl\\.pytorch\\.pytorch-(native|jni)|com\\.microsoft\\.onnxruntime).*\\.jar");

  private static final Pattern LIBRARY = Pattern.compile(".*(\\.(so|dylib|dll)(\\.\\d+)?|\\.dSYM/.*)");

  public static void main(String[] arguments) throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(arguments[0]))) {
      for (Path jar : jars.filter(file -> JAR.matcher(file.getFileName().toString()).matches()).sorted().toList()) {
        long before = Files.size(jar);
        drop(jar);
        System.out.printf("%s: %,d instead of %,d bytes%n", jar.getFileName(), Files.size(jar), before);
      }
    }
  }

  private static void drop(Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      List<Path> libraries;
      try (Stream<Path> all = Files.walk(inside.getPath("/"))) {
        libraries =
            all.filter(Files::isRegularFile).filter(file -> LIBRARY.matcher(file.toString()).matches()).toList();
      }
      for (Path library : libraries) {
        Files.delete(library);
      }
    }
  }
}

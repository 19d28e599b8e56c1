package io.penderie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code penderie}, with the classes of the test in place of the built jar. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs a shell and the locales of Linux")
@Timeout(180)
class LauncherTest {

  @TempDir private static Path folder;
  private static Path script;
  private static TinyHome home;

  @BeforeAll
  static void writeHome() throws IOException {
    script = folder.resolve("penderie");
    Files.copy(Path.of(System.getProperty("penderie.home")).resolveSibling("penderie"), script);
    Path jar = folder.resolve("app/lib/main/penderie.jar");
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.penderie.cli.Main");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    home = TinyHome.train(folder.resolve("home"));
    Path data = home.data();
    Files.writeString(
        data.resolve("classes.json"),
        "{\"english\": [\"Top\", \"Bottom\", \"Full\"],"
            + " \"french\": [\"Débardeur\", \"Jupe évasée\", \"Vêtement\"]}");
  }

  /** What a shell without any locale has, as under cron or in a container. */
  @ParameterizedTest
  @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LANG=", "LANG=C.UTF-8"})
  void namesWithAccents_areTakenAndPrinted(String locale) throws Exception {
    Path data = folder.resolve("données");
    if (!Files.exists(data)) {
      Files.createSymbolicLink(data, home.data());
    }

    String out = run(locale, "exec sh ./penderie dataset --data=données --format=json");

    assertThat(out).startsWith("{\"name\":\"données\"").contains("Débardeur", "Vêtement");
  }

  /** Java started by hand knows no such names in that locale: it says what helps. */
  @Test
  void namesWithAccents_withoutTheScript_areExplained() throws Exception {
    String out = run("LC_ALL=C", "java -jar app/lib/main/penderie.jar dataset --data=é; true");

    assertThat(out)
        .startsWith("penderie: Invalid value for option '--data': ")
        .contains("has letters that the locale's ", " lacks; set LC_ALL=C.UTF-8; see ")
        .hasLineCount(1);
  }

  private static String run(String locale, String command) throws Exception {
    Path out = folder.resolve("out.txt");
    // The shell's own file: what stands in it is UTF-8 whatever the locale of these tests.
    Path file = Files.writeString(folder.resolve("command.sh"), command + "\n");
    ProcessBuilder builder =
        new ProcessBuilder("sh", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    List.of("LC_ALL", "LC_CTYPE", "LANG").forEach(builder.environment()::remove);
    int equals = locale.indexOf('=');
    builder.environment().put(locale.substring(0, equals), locale.substring(equals + 1));
    builder
        .environment()
        .merge(
            "PATH",
            Path.of(System.getProperty("java.home"), "bin").toString(),
            (path, java) -> java + File.pathSeparator + path);
    Process process = builder.start();
    assertThat(process.waitFor(150, TimeUnit.SECONDS)).isTrue();
    String printed = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
        .collect(Collectors.joining(" "));
  }
}

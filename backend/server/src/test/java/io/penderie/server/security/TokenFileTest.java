package io.penderie.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFileTest {

  @TempDir Path home;

  private Path path;

  @BeforeEach
  void inHome() {
    path = home.resolve(TokenFile.NAME);
  }

  @Test
  void firstOpening_makesAToken_thatLaterOnesFind() throws IOException {
    TokenFile.Content made = new TokenFile(path).open();
    TokenFile.Content found = new TokenFile(path).open();

    assertThat(made.state()).isEqualTo(TokenFile.State.MADE);
    assertThat(found.state()).isEqualTo(TokenFile.State.FOUND);
    assertThat(found.token().reveal()).isEqualTo(made.token().reveal());
    assertThat(path).hasContent(made.token().reveal());
  }

  @Test
  void file_belongsToItsOwnerAlone_andNothingLiesBesideIt() throws IOException {
    assumePosix();
    new TokenFile(path).open();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void emptyFile_ofAStartThatWasCutOff_isFilled() throws IOException {
    Files.createFile(path);

    TokenFile.Content content = new TokenFile(path).open();

    assertThat(content.state()).isEqualTo(TokenFile.State.MADE);
    assertThat(path).hasContent(content.token().reveal());
  }

  @Test
  void tokenWrittenByHand_isTaken_withOrWithoutALineEnd() throws IOException {
    Files.writeString(path, "chosen-by-its-owner\r\n");
    assertThat(new TokenFile(path).open().token().matches("chosen-by-its-owner")).isTrue();

    Files.writeString(path, "chosen-by-its-owner");
    assertThat(new TokenFile(path).open().token().matches("chosen-by-its-owner")).isTrue();
  }

  @Test
  void fileThatOthersCanRead_isTaken_andSaidToBe() throws IOException {
    assumePosix();
    Files.writeString(path, "chosen-by-its-owner\n");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));

    assertThat(new TokenFile(path).open().state()).isEqualTo(TokenFile.State.FOUND_OPEN_TO_OTHERS);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .as("left as its owner set it")
        .isEqualTo("rw-r-----");
  }

  @Test
  void fileThatHoldsSomethingElse_isRefused_andKept() throws IOException {
    Files.writeString(path, "not a token at all\n");

    assertThatThrownBy(() -> new TokenFile(path).open()).isInstanceOf(InvalidTokenException.class);
    assertThat(path).hasContent("not a token at all");
  }

  @Test
  void hugeFile_isRefused_withoutReadingItAll() throws IOException {
    Files.writeString(path, "a".repeat(1 << 20));

    assertThatThrownBy(() -> new TokenFile(path).open()).isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void fileThatCannotBe_isSaidInWords() throws IOException {
    Path noFolder = Files.createFile(home.resolve("no-folder"));

    assertThatThrownBy(() -> new TokenFile(noFolder.resolve(TokenFile.NAME)).open())
        .isInstanceOfSatisfying(
            IOException.class,
            e -> assertThat(TokenFile.reason(e)).isNotBlank().doesNotContain(home.toString()));
  }

  @Test
  void openingsAtOneTime_agreeOnOneToken() throws Exception {
    ExecutorService services = Executors.newFixedThreadPool(8);
    try {
      Callable<TokenFile.Content> opening = () -> new TokenFile(path).open();
      List<TokenFile.Content> contents =
          services.invokeAll(Stream.generate(() -> opening).limit(8).toList()).stream()
              .map(TokenFileTest::result)
              .toList();

      Set<String> tokens =
          contents.stream().map(content -> content.token().reveal()).collect(Collectors.toSet());
      assertThat(tokens).hasSize(1);
      assertThat(contents)
          .filteredOn(content -> content.state() == TokenFile.State.MADE)
          .as("made it, and may print it")
          .hasSize(1);
    } finally {
      services.shutdownNow();
    }
  }

  private static TokenFile.Content result(Future<TokenFile.Content> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void assumePosix() throws IOException {
    assumeThat(Files.getFileStore(home).supportsFileAttributeView("posix")).isTrue();
  }
}

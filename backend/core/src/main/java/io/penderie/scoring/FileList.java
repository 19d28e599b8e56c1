package io.penderie.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The files that a text in UTF-8 names, one a line, empty lines left out; read as a stream.
 *
 * @param list the text
 */
public record FileList(Path list) implements FileSource {

  @Override
  public String place() {
    return list.toString();
  }

  @Override
  public void after(long done, String last, Taker taker) throws IOException {
    long[] passed = {0};
    lines(
        file -> {
          passed[0]++;
          if (passed[0] > done) {
            return taker.take(file);
          }
          if (passed[0] == done && !file.toString().equals(last)) {
            throw changed(last);
          }
          return true;
        });
    if (passed[0] < done) {
      throw changed(last);
    }
  }

  private ScoringException changed(String last) {
    return new ScoringException(
        list + " has changed since: " + last + " stood elsewhere; begin anew with --restart");
  }

  private void lines(Taker taker) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(list)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !taker.take(Path.of(line.strip()))) {
          return;
        }
      }
    } catch (CharacterCodingException | InvalidPathException e) {
      throw new ScoringException(list + " is no list of files, one a line in UTF-8", e);
    }
  }
}

package io.penderie.server.prediction;

import io.penderie.photo.garment.ReadingKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that readings have in requests and answers: as-is, cut, and so on. */
final class ReadingName {

  private ReadingName() {}

  static String of(ReadingKind kind) {
    return kind.id();
  }

  static Optional<ReadingKind> kind(String name) {
    return Arrays.stream(ReadingKind.values()).filter(kind -> of(kind).equals(name)).findFirst();
  }

  static String all() {
    return Arrays.stream(ReadingKind.values())
        .map(ReadingName::of)
        .collect(Collectors.joining(", "));
  }
}

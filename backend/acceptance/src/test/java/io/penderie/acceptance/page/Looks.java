package io.penderie.acceptance.page;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Language, colour scheme and width of a page: the four of the eight in which each two of the three
 * meet in every way (the orthogonal array L4; Kuhn, Wallace, Gallo 2004, "Software Fault
 * Interactions and Implications for Software Testing": faults of three factors at once are rare).
 * With {@code -Dlooks=all} it is all eight, as in the public workflow.
 */
final class Looks implements ArgumentsProvider {

  private static final boolean ALL = System.getProperty("looks", "").equals("all");

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return stream();
  }

  static Stream<Arguments> stream() {
    return IntStream.range(0, 8)
        .filter(look -> ALL || Integer.bitCount(look) % 2 == 0)
        .mapToObj(
            look ->
                Arguments.of(
                    List.of("en", "fr").get(look & 1),
                    List.of(ColorScheme.LIGHT, ColorScheme.DARK).get(look >> 1 & 1),
                    List.of(1280, 360).get(look >> 2)));
  }
}

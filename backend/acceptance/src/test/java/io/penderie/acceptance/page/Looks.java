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
 * Language, colour scheme and width of a page: two looks in which each of the three has each of its
 * values. With {@code -Dlooks=all} it is all eight, as in the public workflow.
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
        .filter(look -> ALL || look == 0 || look == 7)
        .mapToObj(
            look ->
                Arguments.of(
                    List.of("en", "fr").get(look & 1),
                    List.of(ColorScheme.LIGHT, ColorScheme.DARK).get(look >> 1 & 1),
                    List.of(1280, 360).get(look >> 2)));
  }
}

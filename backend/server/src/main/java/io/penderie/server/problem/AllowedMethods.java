package io.penderie.server.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods each path takes, for the Allow header that RFC 9110 asks of a 405: the REST layer
 * does not say it. Read once from the annotations of the resources.
 */
@ApplicationScoped
public class AllowedMethods {

  private final List<Route> routes = new ArrayList<>();
  private final Set<String> templates = new TreeSet<>();

  private record Route(Pattern path, long parameters, String method) {}

  AllowedMethods(BeanManager beans) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path path = bean.getBeanClass().getAnnotation(Path.class);
      if (path != null) {
        Arrays.stream(bean.getBeanClass().getMethods()).forEach(m -> add(path.value(), m));
      }
    }
  }

  private void add(String prefix, Method method) {
    Path path = method.getAnnotation(Path.class);
    String template = path == null ? prefix : prefix + "/" + path.value();
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod known = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (known != null) {
        long parameters = template.chars().filter(letter -> letter == '{').count();
        routes.add(new Route(pattern(template), parameters, known.value()));
        templates.add(
            "/"
                + Stream.of(template.split("/"))
                    .filter(segment -> !segment.isEmpty())
                    .collect(Collectors.joining("/")));
      }
    }
  }

  /** Joins path segments literally, a parameter standing for any one segment. */
  private static Pattern pattern(String template) {
    StringBuilder regex = new StringBuilder();
    Stream.of(template.split("/"))
        .filter(segment -> !segment.isEmpty())
        .forEach(
            segment ->
                regex
                    .append('/')
                    .append(segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment)));
    return Pattern.compile(regex + "/?");
  }

  /** Every path, with its parameters in braces. */
  public Set<String> templates() {
    return Collections.unmodifiableSet(templates);
  }

  /** What a path takes, joined by commas; empty if nothing is known of it. */
  String of(String path) {
    Set<String> methods = new TreeSet<>();
    List<Route> matching =
        routes.stream().filter(route -> route.path.matcher(path).matches()).toList();
    // A literal path is not a value of the parameter in its place.
    long fewest = matching.stream().mapToLong(Route::parameters).min().orElse(0);
    matching.stream()
        .filter(route -> route.parameters == fewest)
        .forEach(route -> methods.add(route.method));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return String.join(", ", methods);
  }
}

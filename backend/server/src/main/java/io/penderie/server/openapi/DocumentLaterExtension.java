package io.penderie.server.openapi;

import io.quarkus.arc.Lock;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import java.util.Set;

/** Puts {@link DocumentLater} before the service of Quarkus that has the document, at the build. */
public class DocumentLaterExtension implements BuildCompatibleExtension {

  private static final Set<String> METHODS = Set.of(DocumentLater.PREPARES, "getDocument");

  /** Marks its methods. */
  @Enhancement(types = OpenApiDocumentService.class)
  public void mark(ClassConfig service) {
    service.methods().stream()
        .filter(method -> METHODS.contains(method.info().name()))
        .forEach(method -> method.addAnnotation(Lock.class));
  }
}

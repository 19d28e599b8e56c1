package io.penderie.server.openapi;

import io.quarkus.arc.Lock;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepares the document when somebody asks for it first, not at the start, as Quarkus would:
 * reading it, filtering it and writing it as JSON and YAML takes a quarter of the time until the
 * first prediction, and most services never show it.
 */
@Lock
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class DocumentLater {

  /** What Quarkus calls at the start; everything else needs it done. */
  static final String PREPARES = "prepareDocument";

  private final List<InvocationContext> asked = new ArrayList<>();

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    if (call.getMethod().getName().equals(PREPARES)) {
      asked.add(call);
      return null;
    }
    while (!asked.isEmpty()) {
      asked.get(0).proceed();
      asked.remove(0);
    }
    return call.proceed();
  }
}

package io.penderie.server.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorTest {

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void noAddress_isNoCollector() {
    assertThat(Collector.isThere(environment::get)).isFalse();
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", "");
    assertThat(Collector.isThere(environment::get)).isFalse();
    assertThat(Collector.faults(environment::get)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://collector:4318", "https://collector.example/otlp"})
  void address_isACollector_unlessTracingIsDisabled(String address) {
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", address);
    assertThat(Collector.faults(environment::get)).isEmpty();
    assertThat(Collector.isThere(environment::get)).isTrue();
    environment.put("OTEL_SDK_DISABLED", "true");
    assertThat(Collector.isThere(environment::get)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"collector:4318", "abc", "http:", "ftp://collector", "http://a b"})
  void whatIsNoAddress_isNamedInASentence(String address) {
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", address);
    assertThat(Collector.faults(environment::get))
        .containsExactly(
            "OTEL_EXPORTER_OTLP_ENDPOINT is "
                + address
                + "; it may be an address that begins with http:// or https://, such as"
                + " http://collector:4318.");
  }
}

package io.penderie.acceptance.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.SmallHome;
import io.penderie.server.testing.TestSplit;
import io.penderie.server.testing.Versions;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that is told of a collector, and logs for machines. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TracingIT {

  private static final String CALLER = "b7ad6b7169203331";
  private static final String ONE = "0af7651916cd43dd8448eb211c80319c";
  private static final String BATCH = "1af7651916cd43dd8448eb211c80319c";
  private static final String NOTHING = "2af7651916cd43dd8448eb211c80319c";
  private static final String PROMOTION = "3af7651916cd43dd8448eb211c80319c";
  private static final String INFERENCE = "5af7651916cd43dd8448eb211c80319c";
  private static final String UNKEPT = "4af7651916cd43dd8448eb211c80319c";

  @TempDir Path home;

  private int port;

  @Test
  void requests_areTracedOverAllThreads_andLogsAndProblemsNameTheTrace() throws Exception {
    SmallHome.write(home);
    Versions.write(home, "one", 1);
    byte[] boot = TestSplit.png(0);
    try (TraceCollector collector = new TraceCollector();
        ServiceProcess service =
            ServiceProcess.start(
                home.toString(),
                ServiceProcess.freePort(),
                "PENDERIE_LOG_JSON",
                "true",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                collector.address())) {
      service.awaitReady();
      port = service.port();

      in(ONE, "01").contentType("image/png").body(boot).post("/predict").then().statusCode(200);
      String picture = Base64.getEncoder().encodeToString(boot);
      Response batch =
          in(BATCH, "01")
              .contentType("application/json")
              .body(Map.of("images", List.of(picture, "bm8gcGljdHVyZQ==", picture)))
              .post("/predict/batch");
      in(INFERENCE, "01")
          .contentType("application/json")
          .body(
              Map.of(
                  "inputs",
                  List.of(
                      Map.of(
                          "name",
                          "image",
                          "datatype",
                          "BYTES",
                          "shape",
                          List.of(1),
                          "data",
                          List.of(picture)))))
          .post("/v2/models/fashion-mnist/infer")
          .then()
          .statusCode(200);
      Response nothing = in(NOTHING, "01").get("/nothing");
      in(PROMOTION, "01")
          .header("Authorization", "Bearer " + ServiceTest.TOKEN)
          .contentType("application/json")
          .body(Map.of("version", "one"))
          .put("/models/active")
          .then()
          .statusCode(200);
      in(UNKEPT, "00").contentType("image/png").body(boot).post("/predict").then().statusCode(200);
      // What it has not sent yet it sends at its end.
      service.terminate();
      service.awaitExit();

      assertThat(collector.services()).isNotEmpty().containsOnly("penderie");
      assertOnePicture("POST /predict", collector.of(ONE));
      assertOnePicture("POST /v2/models/{model}/infer", collector.of(INFERENCE));
      assertThat(batch.<String>path("items[1].problem.traceId")).isEqualTo(BATCH);
      assertBatch(collector.of(BATCH));
      assertThat(nothing.<String>path("traceId")).isEqualTo(NOTHING);
      assertThat(collector.of(UNKEPT)).isEmpty();
      assertThat(service.lines())
          .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
          .noneMatch(line -> line.contains("opentelemetry") || line.contains("ERROR"))
          .anyMatch(
              line ->
                  line.contains("The version one answers now.")
                      && line.contains("\"traceId\":\"" + PROMOTION + "\""));
    }
  }

  private static void assertOnePicture(String name, List<Span> spans) {
    assertThat(spans).extracting(Span::getName).contains(name);
    Span request = named(spans, name).get(0);
    assertThat(request.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
    assertThat(TraceCollector.hex(request.getParentSpanId().toByteArray())).isEqualTo(CALLER);
    List<String> steps =
        List.of("preparation queue", "preparation", "classification queue", "forward pass");
    assertThat(spans)
        .extracting(Span::getName)
        .containsExactlyInAnyOrder(
            request.getName(), steps.get(0), steps.get(1), steps.get(2), steps.get(3));
    long before = request.getStartTimeUnixNano();
    for (String step : steps) {
      Span span = named(spans, step).get(0);
      assertThat(span.getParentSpanId()).as(step).isEqualTo(request.getSpanId());
      assertThat(span.getStartTimeUnixNano()).as(step).isGreaterThanOrEqualTo(before);
      assertThat(span.getEndTimeUnixNano()).as(step).isGreaterThan(span.getStartTimeUnixNano());
      before = span.getStartTimeUnixNano();
    }
    Span pass = named(spans, "forward pass").get(0);
    assertThat(pass.getEndTimeUnixNano()).isLessThanOrEqualTo(request.getEndTimeUnixNano());
    assertThat(pass.getAttributesList())
        .anySatisfy(
            attribute -> {
              assertThat(attribute.getKey()).isEqualTo("penderie.model");
              assertThat(attribute.getValue().getStringValue()).isEqualTo(SmallHome.VERSION);
            })
        .anySatisfy(
            attribute -> {
              assertThat(attribute.getKey()).isEqualTo("penderie.batch.pictures");
              assertThat(attribute.getValue().getIntValue()).isEqualTo(1);
            });
  }

  /** Three were prepared, of which one is no picture. */
  private static void assertBatch(List<Span> spans) {
    Span request = named(spans, "POST /predict/batch").get(0);
    assertThat(named(spans, "preparation"))
        .hasSize(3)
        .allMatch(span -> span.getParentSpanId().equals(request.getSpanId()))
        .filteredOn(span -> span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR)
        .hasSize(1);
    assertThat(named(spans, "forward pass"))
        .hasSize(2)
        .allMatch(span -> span.getParentSpanId().equals(request.getSpanId()));
  }

  private static List<Span> named(List<Span> spans, String name) {
    return spans.stream().filter(span -> span.getName().equals(name)).toList();
  }

  /** A request of a caller that is part of a trace, by W3C Trace Context. */
  private RequestSpecification in(String trace, String flags) {
    return RestAssured.given()
        .port(port)
        .header("traceparent", "00-" + trace + "-" + CALLER + "-" + flags);
  }
}

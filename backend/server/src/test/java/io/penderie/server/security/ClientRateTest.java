package io.penderie.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.penderie.server.testing.ServiceTest;
import io.penderie.server.testing.TestSplit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Behind a proxy that is believed, so that the clients are whom the tests say. */
@QuarkusTest
@TestProfile(ClientRateTest.OneASecond.class)
class ClientRateTest extends ServiceTest {

  /** What five seconds come to. */
  private static final int AT_ONCE = 5;

  /** One a second. */
  public static class OneASecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "penderie.limits.client-rate", "1",
          "quarkus.http.proxy.proxy-address-forwarding", "true");
    }
  }

  @Test
  void oneRequestTooMany_isRefused_andOthersAreNot() {
    Response answer = firstRefused(() -> predict("192.0.2.1"));

    assertProblem(answer, 429, "too-many-requests").header("Retry-After", equalTo("1"));
    assertThat(predict("192.0.2.2").statusCode()).isEqualTo(200);
    request().header("X-Forwarded-For", "192.0.2.1").get("/models").then().statusCode(200);
  }

  @Test
  void inferenceTooMany_isRefused_inTheWordsOfItsProtocol() {
    Response answer =
        firstRefused(
            () ->
                request()
                    .header("X-Forwarded-For", "192.0.2.3")
                    .body("{}")
                    .post("/v2/models/fashion-mnist/infer"));

    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.asString())
        .isEqualTo("{\"error\":\"Of one address the service takes 1 such requests a second.\"}");
  }

  private static Response firstRefused(Supplier<Response> request) {
    Response answer = request.get();
    for (int i = 1; answer.statusCode() != 429; i++) {
      assertThat(i).as("requests that were let through").isLessThan(100 * AT_ONCE);
      answer = request.get();
    }
    return answer;
  }

  @Test
  void addressesOfOneNetwork_areOneClient() {
    assertThat(ClientRate.client("2001:db8:1:2::3"))
        .isEqualTo(ClientRate.client("2001:db8:1:2:ff::"));
    assertThat(ClientRate.client("2001:db8:1:2::3"))
        .isNotEqualTo(ClientRate.client("2001:db8:1:3::3"));
    assertThat(ClientRate.client("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(ClientRate.client("unknown")).isEqualTo("unknown");
    assertThat(ClientRate.client(null)).isEqualTo("null");
  }

  private static Response predict(String from) {
    return request()
        .header("X-Forwarded-For", from)
        .contentType("image/png")
        .body(TestSplit.png(0))
        .post("/predict");
  }
}

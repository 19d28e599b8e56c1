package io.penderie.server.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.penderie.server.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LocalNetworkTest extends ServiceTest {

  @Test
  void addresses_areThoseOfTheMachine_withThePort_butForItsOwnUse() throws Exception {
    assertThat(LocalNetwork.origins("0.0.0.0", 8080))
        .hasSizeLessThanOrEqualTo(4)
        .allMatch(each -> each.matches("http://(?!127|169\\.254)([0-9]+\\.){3}[0-9]+:8080"));
    assertThat(LocalNetwork.origins("::", 80)).noneMatch(each -> each.endsWith(":80"));
    assertThat(LocalNetwork.origins("127.0.0.1", 8080)).isEmpty();
  }

  /** The service of the tests listens on this machine alone. */
  @Test
  void addresses_areTold_toNobodyBehindAProxy() {
    given().get("/addresses").then().statusCode(200).body("addresses", empty());
    given()
        .header("X-Forwarded-For", "203.0.113.7")
        .get("/addresses")
        .then()
        .statusCode(200)
        .body("addresses", empty());
  }
}

package org.tom4j.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

@OnBothDatabases
final class HomePagesTest {
  private final TomServer tom;

  HomePagesTest(TomServer tom) {
    this.tom = tom;
  }

  @Test
  void offersTheLogInToWhoeverIsNotSignedIn() {
    Reply reply = tom.browser().get("/");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.page().select("main a[href=/accounts/login/]")).isNotEmpty();
  }

  @Test
  void startsANewcomerWithTheSampleNight() {
    Browser person = tom.signedIn("newcomer");
    Document empty = person.get("/").page();
    assertThat(empty.select(".empty").text()).contains("A clear sky");
    assertThat(empty.select("form[action='/alerts/query/run/'] [name=broker]").attr("value"))
        .isEqualTo("Sample night");
    String run =
        person
            .post("/alerts/query/run/", "broker", "Sample night", "query_name", "The sample night")
            .location();
    assertThat(run).matches("/alerts/run/\\d+/");
    Instant until = Instant.now().plusSeconds(30);
    while (person.get("/").page().select("h2:contains(Newest alerts)").isEmpty()) {
      assertThat(Instant.now()).isBefore(until);
    }
  }
}

package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}

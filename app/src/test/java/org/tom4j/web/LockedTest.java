package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.TomServer;

/** A TOM that shows nothing without signing in. */
final class LockedTest {
  private static TomServer tom;

  @BeforeAll
  static void start() {
    tom = TomServer.start(DatabaseKind.SQLITE, "access: locked\n");
  }

  @AfterAll
  static void stop() {
    tom.close();
  }

  @Test
  void asksForLogInAtEveryPageAndTellsNothingOfWhatIsThere() {
    for (String path : new String[] {"/", "/targets/", "/alerts/query/list/", "/nothing-here/"}) {
      assertThat(tom.browser().get(path).location())
          .as(path)
          .startsWith("/accounts/login/?next=%2F");
    }
    assertThat(tom.browser().get("/api/nothing/").status()).isEqualTo(401);
  }

  @Test
  void leavesOpenWhatItTakesToSignIn() throws IOException {
    Files.createDirectories(tom.folder().resolve("static"));
    Files.writeString(tom.folder().resolve("static/a.json"), "[]");
    for (String path :
        new String[] {"/accounts/login/", "/assets/tokens.css", "/static/a.json", "/health/"}) {
      assertThat(tom.browser().get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(tom.signedIn("obi").get("/").status()).isEqualTo(200);
  }

  @Test
  void sendsCookiesByHttpsAloneWhereThatIsItsAddress() {
    String yaml = "server: {base-url: \"https://tom.example.org\"}\n";
    try (TomServer secure = TomServer.start(DatabaseKind.SQLITE, yaml)) {
      assertThat(secure.browser().get("/").header("Set-Cookie")).contains("Secure");
    }
  }
}

package org.tom4j.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.TomServer;

@OnBothDatabases
final class SessionsTest {
  private final DatabaseKind kind;
  private final TomServer shared;

  SessionsTest(DatabaseKind kind, TomServer shared) {
    this.kind = kind;
    this.shared = shared;
  }

  @Test
  void outliveARestart() {
    TomServer tom = TomServer.start(kind, "");
    Browser browser = tom.signedIn("r2");
    try (TomServer again = tom.restarted()) {
      browser.moveTo(again.address());
      assertThat(browser.get("/accounts/token/").status()).isEqualTo(200);
    }
  }

  @Test
  void areNoneIfTheirBytesCannotBeRead() {
    Browser browser = shared.signedIn("c3po");
    assertThat(browser.get("/accounts/token/").status()).isEqualTo(200);
    String id = String.valueOf(shared.personId("c3po", false));
    shared
        .part(Db.class)
        .write(sql ->
            sql.sql(
                    """
                    update spring_session_attributes set attribute_bytes = :bytes
                    where session_primary_id in
                      (select primary_id from spring_session where principal_name = :id)
                    """)
                .param("bytes", new byte[] {1, 2, 3})
                .param("id", id)
                .update());
    assertThat(browser.get("/accounts/token/").status()).isEqualTo(303);
    assertThat(browser.get("/").status()).isEqualTo(200);
  }

  @Test
  void areMadeForNobodyWhoOnlyLooks() {
    long before = sessions();
    shared.browser().get("/");
    shared.browser().get("/accounts/login/");
    shared.browser().get("/no-such-page/");
    assertThat(sessions()).isEqualTo(before);
  }

  private long sessions() {
    return shared
        .part(Db.class)
        .read(sql -> sql.sql("select count(*) from spring_session").query(Columns.NUMBER).single());
  }
}

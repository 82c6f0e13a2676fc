package org.tom4j.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** What a person changes of himself: password and key. */
@OnBothDatabases
final class OwnPagesTest {
  private final TomServer tom;

  OwnPagesTest(TomServer tom) {
    this.tom = tom;
  }

  @Test
  void askForTheOldPasswordBeforeTheNew() {
    long id = tom.personId("han", false);
    tom.part(People.class).setPassword(Viewer.CONSOLE, id, "old password");
    Browser han = tom.signedIn("han");
    Reply wrong = change(han, "wrong", "new password");
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.page().select("#f-old_password-problem").text()).contains("not your");
    assertThat(change(han, "old password", "new password").status()).isEqualTo(303);
    assertThat(signIn("han", "old password").status()).isEqualTo(200);
    assertThat(signIn("han", "new password").status()).isEqualTo(303);
  }

  @Test
  void signOutEverywhereElseWhenThePasswordChanges() {
    Browser here = tom.signedIn("ackbar");
    Browser there = tom.signedIn("ackbar");
    assertThat(change(here, "", "it is a trap").status()).isEqualTo(303);
    assertThat(here.get("/accounts/token/").status()).isEqualTo(200);
    assertThat(there.get("/accounts/token/").status()).isEqualTo(303);
  }

  @Test
  void refuseAPasswordThatCannotBeKeptWhole() {
    Browser chewie = tom.signedIn("chewie");
    Reply reply = change(chewie, "", "x".repeat(73));
    assertThat(reply.page().select("#f-new_password-problem").text()).contains("72 bytes");
  }

  @Test
  void showANewKeyOnce() {
    Browser lando = tom.signedIn("lando");
    String first = newKey(lando);
    assertThat(lando.get("/accounts/token/").text()).doesNotContain(first);
    assertThat(api(first).status()).isNotEqualTo(401);
    String second = newKey(lando);
    assertThat(api(first).status()).isEqualTo(401);
    assertThat(api(second).status()).isNotEqualTo(401);
  }

  @Test
  void removeAKeyAndTellTheHistory() {
    Browser bossk = tom.signedIn("bossk");
    assertThat(bossk.get("/accounts/token/").page().select("form[action$=/delete/]")).isEmpty();
    String key = newKey(bossk);
    Reply removed = bossk.post("/accounts/token/delete/");
    assertThat(bossk.follow(removed).text()).contains("Your key is removed", "You have no key yet");
    assertThat(api(key).status()).isEqualTo(401);
    assertThat(bossk.follow(bossk.post("/accounts/token/delete/")).text())
        .contains("no key to remove");
    assertThat(history("bossk")).containsOnlyOnce("TOKEN DELETE");
  }

  @Test
  void tellTheHistoryWhoLoggedOut() {
    Browser zuckuss = tom.signedIn("zuckuss");
    assertThat(zuckuss.post("/accounts/logout/").status()).isEqualTo(303);
    zuckuss.post("/accounts/logout/");
    assertThat(history("zuckuss")).containsOnlyOnce("PERSON SIGN_OUT");
  }

  /** What was told of what a person did. */
  private List<String> history(String person) {
    return tom.part(Db.class)
        .read(sql ->
            sql.sql("select kind, action from audit_entry where person_name = ?")
                .param(person)
                .query((row, n) -> row.getString(1) + " " + row.getString(2))
                .list());
  }

  @Test
  void takeEitherWordBeforeAKey() {
    String key = newKey(tom.signedIn("nien"));
    for (String word : new String[] {"Token", "Bearer", "token"}) {
      Reply reply =
          tom.browser()
              .send("/api/nothing/", request -> request.header("Authorization", word + " " + key));
      assertThat(reply.status()).as(word).isEqualTo(404);
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void answerAProgramWithoutAKeyInItsOwnWords() {
    for (String path : new String[] {"/api/nothing/", "/api/targets/"}) {
      Reply reply = tom.browser().get(path);
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.header("WWW-Authenticate")).contains("Token ", "Bearer ");
      assertThat(reply.text()).contains("\"status\":401");
      assertThat(tom.browser().postWithoutToken(path).status()).isEqualTo(401);
    }
    assertThat(api("wrong").status()).isEqualTo(401);
  }

  @Test
  void leaveAPersonWithoutRightsOutside() {
    String key = newKey(tom.signedIn("greedo"));
    People people = tom.part(People.class);
    people.update(Viewer.CONSOLE, people.named("greedo"), false, false, java.util.Set.of());
    assertThat(api(key).status()).isEqualTo(401);
    people.update(Viewer.CONSOLE, people.named("greedo"), false, true, java.util.Set.of());
  }

  private static String newKey(Browser browser) {
    Reply made = browser.post("/accounts/token/");
    assertThat(made.status()).isEqualTo(303);
    String words = browser.follow(made).page().select(".flashes").text();
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private Reply api(String key) {
    return tom.browser()
        .send("/api/nothing/", request -> request.header("Authorization", "Token " + key));
  }

  private static Reply change(Browser browser, String old, String fresh) {
    return browser.post(
        "/accounts/password/",
        "old_password",
        old,
        "new_password",
        fresh,
        "new_password_again",
        fresh);
  }

  private Reply signIn(String name, String password) {
    return tom.browser().post("/accounts/login/", "username", name, "password", password);
  }
}

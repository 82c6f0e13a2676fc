package org.tom4j.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

@OnBothDatabases
final class SignInPagesTest {
  private static final String PASSWORD = "correct horse";

  private final TomServer tom;
  private final People people;

  SignInPagesTest(TomServer tom) {
    this.tom = tom;
    this.people = tom.part(People.class);
  }

  @BeforeEach
  void leia() {
    if (people.find("leia").isEmpty()) {
      long id = people.add(Viewer.CONSOLE, "leia", false).id();
      people.setPassword(Viewer.CONSOLE, id, PASSWORD);
    }
  }

  @Test
  void signsInAndGoesBackToThePageThatWasWanted() {
    Browser browser = tom.browser();
    Reply sent = browser.get("/accounts/token/?a=1");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location()).isEqualTo("/accounts/login/?next=%2Faccounts%2Ftoken%2F%3Fa%3D1");
    assertThat(browser.follow(sent).page().select("main input[name=next]").val())
        .isEqualTo("/accounts/token/?a=1");

    Reply in = signIn(browser, "leia", PASSWORD, "/accounts/token/?a=1");
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.location()).isEqualTo("/accounts/token/?a=1");
    assertThat(browser.follow(in).status()).isEqualTo(200);
  }

  @Test
  void showsTheFormAgainAfterAWrongPassword() {
    Reply reply = signIn(tom.browser(), "leia", "wrong", "/");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.page().select("[role=alert]").text()).contains("do not belong together");
    assertThat(reply.page().select("input[name=username]").val()).isEqualTo("leia");
    assertThat(reply.page().select("input[name=password]").hasAttr("value")).isFalse();
  }

  @Test
  void saysTheSameOfANameThatNobodyHas() {
    assertThat(signIn(tom.browser(), "nobody-here", "wrong", "/").page().select("main").text())
        .contains("do not belong together");
  }

  @Test
  void slowsDownWhoGuesses() {
    Browser browser = tom.browser();
    for (int i = 0; i < 5; i++) {
      signIn(browser, "guessed", "wrong", "/");
    }
    Reply reply = signIn(browser, "guessed", "wrong", "/");
    assertThat(reply.page().select("[role=alert]").text())
        .contains("Too many wrong passwords")
        .contains("Try again in");
  }

  @Test
  void neverSendsAnybodyToAnotherSite() {
    for (String next :
        new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example"}) {
      Reply in = signIn(tom.browser(), "leia", PASSWORD, next);
      assertThat(in.location()).as(next).isEqualTo("/");
    }
  }

  @Test
  void changesTheSessionWhenSomebodySignsIn() {
    Browser browser = tom.browser();
    signIn(browser, "leia", PASSWORD, "/");
    String first = session(browser);
    signIn(browser, "leia", PASSWORD, "/");
    assertThat(session(browser)).isNotEmpty().isNotEqualTo(first);
  }

  @Test
  void keepsTheSessionAwayFromScripts() {
    Reply in = signIn(tom.browser(), "leia", PASSWORD, "/");
    assertThat(in.response().headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
  }

  @Test
  void signsOut() {
    Browser browser = tom.signedIn("leia");
    assertThat(browser.get("/accounts/token/").status()).isEqualTo(200);
    assertThat(browser.get("/accounts/logout/").status()).isEqualTo(405);
    assertThat(browser.post("/accounts/logout/").location()).isEqualTo("/accounts/login/");
    assertThat(browser.get("/accounts/token/").status()).isEqualTo(303);
  }

  @Test
  void letsALinkBeUsedOnce() {
    String link = people.makeLink(Viewer.CONSOLE, tom.personId("leia", false));
    Browser browser = tom.browser();
    assertThat(browser.send(link, request -> request.HEAD()).status()).isEqualTo(200);
    assertThat(browser.get(link).location()).isEqualTo("/");
    assertThat(browser.get("/").page().select(".flashes").text()).contains("signed in as leia");
    assertThat(browser.get("/").page().select(".flashes")).isEmpty();
    assertThat(tom.browser().get(link).status()).isEqualTo(404);
  }

  @Test
  void shutsOutWhoeverMayNotSignInAnyMore() {
    Browser browser = tom.signedIn("gone");
    Person gone = people.find("gone").orElseThrow();
    people.update(Viewer.CONSOLE, gone, false, false, java.util.Set.of());
    assertThat(browser.get("/accounts/token/").status()).isEqualTo(303);
    people.update(Viewer.CONSOLE, gone.asOf(gone.version() + 1), false, true, java.util.Set.of());
    assertThat(browser.get("/accounts/token/").status()).isEqualTo(200);
  }

  private static Reply signIn(Browser browser, String name, String password, String next) {
    return browser.post("/accounts/login/", "username", name, "password", password, "next", next);
  }

  private static String session(Browser browser) {
    return browser.cookies().stream()
        .filter(cookie -> cookie.getName().startsWith("tom_session"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}

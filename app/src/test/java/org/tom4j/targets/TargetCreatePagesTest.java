package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Making targets by form, as a browser without script does. */
@OnBothDatabases
final class TargetCreatePagesTest {
  private static final String CREATE = "/targets/create/";

  private final TomServer tom;
  private final Targets targets;
  private final TestPeople people;

  TargetCreatePagesTest(TomServer tom) {
    this.tom = tom;
    this.targets = tom.part(Targets.class);
    this.people = new TestPeople(tom);
  }

  @Test
  void asksForASiderealTarget() {
    long group = people.group("form askers", "form-asker");
    Reply reply = tom.signedIn("form-asker").get(CREATE + "?name=Hoth&ra=66");

    assertThat(reply.status()).isEqualTo(200);
    var form = reply.page().select("main form[action=/targets/create/]");
    assertThat(form.select("[name=_csrf]").attr("value")).isNotEmpty();
    assertThat(form.select("[name=name]").attr("value")).isEqualTo("Hoth");
    assertThat(form.select("[name=ra]").attr("value")).isEqualTo("66");
    assertThat(form.select("[name]").eachAttr("name"))
        .contains(
            "type",
            "dec",
            "epoch",
            "parallax",
            "pm_ra",
            "pm_dec",
            "distance",
            "permissions",
            "groups",
            "aliases");
    assertThat(form.select("[name=permissions] [selected]").attr("value")).isEqualTo("PRIVATE");
    assertThat(form.select("[name=groups][checked]").attr("value")).isEqualTo("" + group);
  }

  @Test
  void makesATargetForAGroup() {
    long group = people.group("form makers", "form-maker", "form-member");

    Reply made =
        tom.signedIn("form-maker")
            .post(
                CREATE,
                "name",
                "test_target_name",
                "type",
                "SIDEREAL",
                "ra",
                "123.456",
                "dec",
                "-32.1",
                "permissions",
                "PRIVATE",
                "groups",
                "" + group,
                "aliases",
                "Form John\r\nForm Doe");

    assertThat(made.status()).isEqualTo(303);
    Reply page = tom.signedIn("form-member").get(made.location());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().text())
        .contains("test_target_name", "123.45600", "-32.10000", "Form John", "Form Doe");
    assertThat(tom.signedIn("form-stranger").get(made.location()).status()).isEqualTo(404);
  }

  @Test
  void takesSexagesimalCoordinates() {
    Reply made =
        tom.signedIn("sexagesimal")
            .post(CREATE, "name", "Crab", "ra", "05:34:31.94", "dec", "+22:00:52.2");

    assertThat(made.status()).isEqualTo(303);
    SkyPosition position = Objects.requireNonNull(target("sexagesimal", "Crab").position());
    assertThat(position.raDegrees()).isCloseTo(83.63308, within(5e-5));
    assertThat(position.decDegrees()).isCloseTo(22.0145, within(5e-5));
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndNothingIsKept() {
    Browser browser = tom.signedIn("wronged");

    Reply reply =
        browser.post(
            CREATE,
            "name",
            "Wrong one",
            "ra",
            "400",
            "dec",
            "95",
            "pm_ra",
            "fast",
            "parallax",
            "NaN");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.page().select("#f-ra-problem").text()).contains("400");
    assertThat(reply.page().select("#f-dec-problem").text()).contains("95");
    assertThat(reply.page().select("#f-pm_ra-problem").text()).contains("fast");
    assertThat(reply.page().select("#f-parallax-problem").text()).contains("NaN");
    assertThat(reply.page().select("[name=ra]").attr("value")).isEqualTo("400");
    assertThat(targets.named(people.person("wronged"), "Wrong one")).isEmpty();

    Reply without = browser.post(CREATE, "name", "Wrong one", "ra", "66");
    assertThat(without.status()).isEqualTo(200);
    assertThat(without.page().select("#f-dec-problem").text()).contains("declination");
    assertThat(targets.named(people.person("wronged"), "Wrong one")).isEmpty();
  }

  @Test
  void onlyTheCoordinateThatIsWrongIsBlamed() {
    Browser browser = tom.signedIn("blamed");
    Reply ra = browser.post(CREATE, "name", "Blamed", "ra", "360", "dec", "10");
    assertThat(ra.page().select("main .problem").eachAttr("id")).containsExactly("f-ra-problem");
    Reply dec = browser.post(CREATE, "name", "Blamed", "ra", "10", "dec", "91");
    assertThat(dec.page().select("main .problem").eachAttr("id")).containsExactly("f-dec-problem");
  }

  @Test
  void aNameThatIsTakenIsRefusedByTheNameOfItsTarget() {
    Browser browser = tom.signedIn("twice");
    browser.post(CREATE, "name", "twice_names", "ra", "10", "dec", "10", "aliases", "Twice John");

    Reply again = browser.post(CREATE, "name", "Twice (Names)", "ra", "20", "dec", "10");
    assertThat(again.page().select("#f-name-problem").text()).contains("twice_names");
    Reply alias = browser.post(CREATE, "name", "Twice JOHN", "ra", "20", "dec", "10");
    assertThat(alias.page().select("#f-name-problem").text())
        .contains("Twice John")
        .contains("twice_names");
    Reply other =
        browser.post(
            CREATE, "name", "Twice other", "ra", "20", "dec", "10", "aliases", "twice john");
    assertThat(other.page().select("#f-aliases-problem").text()).contains("twice_names");
    assertThat(targets.named(people.person("twice"), "Twice other")).isEmpty();
  }

  @Test
  void aTargetCloseByIsToldAndOneMayGoOn() {
    Browser browser = tom.signedIn("nearby");
    browser.post(CREATE, "name", "Near one", "ra", "150", "dec", "33");

    Reply told = browser.post(CREATE, "name", "Near two", "ra", "150", "dec", "33.0001");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.page().select(".note").text()).contains("Near one").contains("0.36″");
    assertThat(told.page().select("form .note input[name=even_if_near]")).hasSize(1);
    Reply made =
        browser.post(
            CREATE, "name", "Near two", "ra", "150", "dec", "33.0001", "even_if_near", "true");
    assertThat(made.status()).isEqualTo(303);
  }

  @Test
  void whoIsNotSignedInIsAskedToAndComesBack() {
    String path =
        tom.signedIn("owner")
            .post(CREATE, "name", "Open one", "ra", "190", "dec", "1", "permissions", "OPEN")
            .location();

    for (String closed : new String[] {CREATE, path + "update/", path + "delete/"}) {
      Reply get = tom.browser().get(closed);
      assertThat(get.status()).as(closed).isBetween(302, 303);
      assertThat(get.location()).startsWith("/accounts/login/?next=");
      Reply post = tom.browser().postWithoutToken(closed, "name", "x");
      assertThat(post.status()).as(closed).isBetween(302, 303);
      assertThat(post.location()).startsWith("/accounts/login/");
    }
    assertThat(target("owner", "Open one").version()).isEqualTo(1);
  }

  private Target target(String person, String name) {
    Viewer viewer = people.person(person);
    return targets.named(viewer, name).orElseThrow();
  }
}

package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Targets that move through the solar system, made and changed by form. */
@OnBothDatabases
final class MovingTargetPagesTest {
  private static final String CREATE = "/targets/create/";

  private final TomServer tom;

  MovingTargetPagesTest(TomServer tom) {
    this.tom = tom;
  }

  /** Of Didymos, rounded; to be changed by the test. */
  private static Map<String, String> minorPlanet(String name) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("type", "NON_SIDEREAL");
    form.put("name", name);
    form.put("scheme", "MPC_MINOR_PLANET");
    form.put("epoch_of_elements", "60600");
    form.put("eccentricity", "0.38325");
    form.put("inclination", "3.41418");
    form.put("lng_asc_node", "72.98598");
    form.put("arg_of_perihelion", "319.60266");
    form.put("mean_anomaly", "339.92996");
    form.put("semimajor_axis", "1.6426");
    return form;
  }

  @Test
  void theFormOffersBothKindsAndAsksOfEachItsOwn() {
    Browser browser = tom.signedIn("mover-asker");
    Document sidereal = browser.get(CREATE).page();
    assertThat(sidereal.select("a[href='/targets/create/?type=NON_SIDEREAL']")).hasSize(1);
    assertThat(sidereal.select("form.form [name=type]").attr("value")).isEqualTo("SIDEREAL");
    assertThat(sidereal.select("[name=eccentricity]")).isEmpty();
    Document moving = browser.get(CREATE + "?type=NON_SIDEREAL").page();
    assertThat(moving.select("a[href='/targets/create/?type=SIDEREAL']")).hasSize(1);
    assertThat(moving.select("form.form [name=type]").attr("value")).isEqualTo("NON_SIDEREAL");
    assertThat(moving.select("[name=ra]")).isEmpty();
    List<String> fields = moving.select("form.form [name]").eachAttr("name");
    assertThat(fields).contains("scheme", "name", "aliases", "permissions");
    for (OrbitElement element : OrbitElement.values()) {
      assertThat(fields).contains(element.field());
    }
  }

  @Test
  void itIsShownByItsElementsAndHasNoPlaceInTheList() {
    Browser browser = tom.signedIn("mover-maker");
    Reply made = post(browser, CREATE, minorPlanet("65803 Mover"));
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    Document page = browser.follow(made).page();
    assertThat(page.select("h2").eachText()).contains("Orbit").doesNotContain("Position");
    assertThat(page.select("dt:contains(Scheme) + dd").text()).startsWith("minor planet (MPC)");
    assertThat(page.select("dt:contains(Inclination) + dd").text()).isEqualTo("3.41418 °");
    assertThat(page.select("dt:contains(Semi-major axis) + dd").text()).isEqualTo("1.6426 au");
    assertThat(page.select("dt:contains(Perihelion distance)")).isEmpty();
    assertThat(page.select("dt:contains(RA, Dec)")).isEmpty();
    assertThat(page.text())
        .contains("as mover-maker wrote it", "on the orbit of a minor planet (MPC)");

    Document list = browser.get("/targets/?name=65803+Mover").page();
    assertThat(list.select("tbody .chip").text()).isEqualTo("moves");
    assertThat(list.select("tbody td[data-sky]").text()).isBlank();
  }

  @Test
  void anEpochThatIsNoMjdIsRefusedBesideItsField() {
    Map<String, String> form = minorPlanet("Wrong epoch");
    form.put("scheme", "JPL_MAJOR_PLANET");
    form.put("mean_daily_motion", "0.5");
    form.put("epoch_of_elements", "1000000");
    assertThat(problems("epoch", form))
        .containsExactly(
            "1000000 is no modified Julian date (MJD): these lie between 0 and 100000.");
  }

  @Test
  void whatASchemeLacksIsOneProblemThatNamesBoth() {
    Map<String, String> form = minorPlanet("Lacking");
    form.put("scheme", "JPL_MAJOR_PLANET");
    form.put("eccentricity", "0.1");
    assertThat(problems("lacking", form))
        .containsExactly("The scheme major planet (JPL) needs the mean daily motion too.");
    form.put("scheme", "MPC_COMET");
    assertThat(problems("lacking", form))
        .containsExactly(
            "The scheme comet (MPC) needs the perihelion distance and time of perihelion too.");
  }

  @Test
  void aLongOrbitIsAComets() {
    Map<String, String> form = minorPlanet("Long orbit");
    form.put("eccentricity", "0.95");
    assertThat(problems("long", form))
        .containsExactly("An eccentricity above 0.9 takes the scheme comet (MPC).");
    form.put("scheme", "MPC_COMET");
    form.put("perihdist", "0.5");
    form.put("epoch_of_perihelion", "60500");
    assertThat(post(tom.signedIn("long"), CREATE, form).status()).isEqualTo(303);
  }

  @Test
  void whatEveryOrbitNeedsIsAskedForFieldByField() {
    assertThat(problems("bare", Map.of("type", "NON_SIDEREAL", "name", "Bare")))
        .containsExactly(
            "Choose by which scheme its orbit is told.",
            "A target that moves needs its epoch of the elements.",
            "A target that moves needs its eccentricity.",
            "A target that moves needs its inclination.",
            "A target that moves needs its longitude of the ascending node.",
            "A target that moves needs its argument of perihelion.");
    Map<String, String> form = minorPlanet("Tilted");
    form.put("inclination", "181");
    form.put("semimajor_axis", "-1");
    assertThat(problems("bare", form))
        .containsExactly("181 is not within 0 and 180.", "-1 is not above 0.");
  }

  @Test
  void aChangeOfItsElementsStandsInItsHistory() {
    Browser browser = tom.signedIn("mover-editor");
    String path = post(browser, CREATE, minorPlanet("Edited mover")).location();
    Document form = browser.get(path + "update/").page();
    assertThat(form.select("[name=semimajor_axis]").attr("value")).isEqualTo("1.6426");
    assertThat(form.select("[name=scheme] [selected]").attr("value")).isEqualTo("MPC_MINOR_PLANET");
    assertThat(form.select("a[href*=type]")).isEmpty();

    Map<String, String> change = minorPlanet("Edited mover");
    change.remove("type");
    change.put("version", "1");
    change.put("semimajor_axis", "1.7");
    change.put("slope", "0.15");
    assertThat(post(browser, path + "update/", change).status()).isEqualTo(303);
    Document page = browser.get(path).page();
    assertThat(page.text())
        .contains("semimajor_axis '1.6426' → '1.7'", "slope nothing → '0.15'")
        .contains("changed by mover-editor on");
  }

  private List<String> problems(String person, Map<String, String> form) {
    Reply reply = post(tom.signedIn(person), CREATE, form);
    assertThat(reply.status()).isEqualTo(200);
    return reply.page().select("form.form .problem").eachText();
  }

  private static Reply post(Browser browser, String path, Map<String, String> form) {
    List<String> sent = new ArrayList<>();
    form.forEach((field, value) -> sent.addAll(List.of(field, value)));
    return browser.post(path, sent.toArray(String[]::new));
  }
}

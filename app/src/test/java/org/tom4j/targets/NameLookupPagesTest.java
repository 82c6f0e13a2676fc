package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tom4j.lookup.NamingService;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import tools.jackson.databind.JsonNode;

/** Targets made by their names, with what services know of them. */
@OnBothDatabases
final class NameLookupPagesTest {
  private static final String CREATE = "/targets/create/";

  private static final NamingService SERVICE = new NamingService();
  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);

  private final TomServer tom;

  NameLookupPagesTest(DatabaseKind kind) {
    this.tom = TOMS.computeIfAbsent(kind, NameLookupPagesTest::shared);
  }

  private static TomServer shared(DatabaseKind kind) {
    TomServer tom = TomServer.start(kind, SERVICE.settings());
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "lookup-tom-stop"));
    return tom;
  }

  @Test
  void aStarFillsTheFormWithItsMotionAndItsSourceBesideEachValue() {
    Browser person = tom.signedIn("star-maker");
    Document page = person.get(CREATE + "?lookup=Nearby+Star").page();
    assertThat(page.select("tr[data-source=SIMBAD]").text())
        .contains("Nearby Star", "10.50000", "-20.25000", "Flare*", "used");
    assertThat(page.select("tr[data-source=NED]").text()).contains("Nothing is called so there.");
    assertThat(value(page, "name")).isEqualTo("Nearby Star");
    assertThat(value(page, "ra")).isEqualTo("10.5");
    assertThat(value(page, "epoch")).isEqualTo("2000");
    assertThat(value(page, "pm_ra")).isEqualTo("1234.5");
    assertThat(value(page, "parallax")).isEqualTo("500.125");
    assertThat(page.select("#f-pm_dec-help").text()).startsWith("From SIMBAD. ");
    assertThat(page.select("#f-distance-help").text()).doesNotContain("From");
    assertThat(text(page, "aliases")).isEqualTo("HD 12345678");
    assertThat(text(page, "extras")).isEqualTo("type=Flare*");
  }

  @Test
  void whatIsSavedKeepsWhoToldItAndWhatAPersonChangedIsThePersons() {
    Browser person = tom.signedIn("galaxy-maker");
    Document page = person.get(CREATE + "?lookup=Some+Galaxy").page();
    assertThat(text(page, "extras")).isEqualTo("type=SyG\nredshift=0.0123");
    assertThat(page.select("#f-extras-help").text()).startsWith("From SIMBAD, NED. ");
    String aliases = text(page, "aliases");
    assertThat(aliases).contains("Some Galaxy", "UGC 99999", "SOME GALAXY <b>");
    Reply made = person.post(CREATE, sent(page, "aliases", aliases + "\nMine 1"));
    assertThat(made.status()).as("%s", made.text()).isEqualTo(303);
    JsonNode target = Program.of(tom, "galaxy-maker").read("/api" + made.location());
    Document kept = person.follow(made).page();
    assertThat(kept.text()).contains("NGC 99999", "Looked up as “Some Galaxy”; position of SIMBAD");
    assertThat(kept.select("dt:contains(redshift) + dd").text()).contains("0.0123", "NED");
    assertThat(kept.select("dt:contains(type) + dd").text()).contains("SyG", "SIMBAD");
    assertThat(target.get("name").asString()).isEqualTo("NGC 99999");
  }

  @Test
  void anotherAnswerCanBeUsedInstead() {
    Browser person = tom.signedIn("chooser");
    Document page = person.get(CREATE + "?lookup=Some+Galaxy").page();
    String use = page.select("tr[data-source=NED] a:contains(Use this)").attr("href");
    Document other = person.get(use).page();
    assertThat(value(other, "ra")).isEqualTo("150.001");
    assertThat(other.select("#f-ra-help").text()).startsWith("From NED. ");
    assertThat(other.select("tr[data-source=NED]").text()).contains("used");
  }

  @Test
  void whatMovesFillsTheFormOfWhatMoves() {
    Browser person = tom.signedIn("rock-maker");
    Document page = person.get(CREATE + "?lookup=Rock").page();
    assertThat(page.select("main form [name=type]").attr("value")).isEqualTo("NON_SIDEREAL");
    assertThat(value(page, "name")).isEqualTo("12345");
    assertThat(value(page, "eccentricity")).isEqualTo("0.5");
    assertThat(value(page, "semimajor_axis")).isEqualTo("3");
    assertThat(page.select("#f-eccentricity-help").text()).startsWith("From JPL SBDB. ");
    Reply made = person.post(CREATE, sent(page, "", ""));
    assertThat(made.status()).as("%s", made.text()).isEqualTo(303);
    assertThat(person.follow(made).page().text())
        .contains(
            "1988 PK1",
            "2001 AB2",
            "Looked up as “Rock”; orbit of the epoch MJD 61000 of JPL SBDB.");
  }

  @Test
  void whatNobodyKnowsLeavesTheFormToThePerson() {
    Browser person = tom.signedIn("loser");
    Document page = person.get(CREATE + "?lookup=Nobody+1").page();
    assertThat(page.select("#lookup").text()).contains("Nobody says where it is.");
    assertThat(value(page, "name")).isEqualTo("Nobody 1");
    assertThat(value(page, "ra")).isEmpty();
    Document bad = person.get(CREATE + "?lookup=" + "x".repeat(101)).page();
    assertThat(bad.select("#lookup .problem").text()).contains("at most 100 characters");
    Document trouble = person.get(CREATE + "?lookup=Trouble").page();
    assertThat(trouble.select("tr[data-source=SIMBAD]").text()).contains("in trouble (500)");
  }

  @Test
  void aTargetOfThatNameIsToldOf() {
    Browser person = tom.signedIn("twice-maker");
    person.post(CREATE, "name", "Nobody here twice", "ra", "33", "dec", "44");
    Document page = person.get(CREATE + "?lookup=nobody+HERE+twice").page();
    assertThat(page.select("#lookup .note a").text()).isEqualTo("Nobody here twice");
  }

  @Test
  void aSearchThatFindsNothingOffersToLookTheNameUp() {
    Browser person = tom.signedIn("seeker");
    Document page = person.get("/targets/?q=Nearby+Star+9+%26x").page();
    assertThat(page.select("a:contains(Look the name up)").attr("href"))
        .isEqualTo("/targets/create/?lookup=Nearby+Star+9+%26x");
    assertThat(person.get("/targets/?q=1+-89+1").page().select("a:contains(Look the name)"))
        .isEmpty();
    assertThat(tom.browser().get("/targets/?q=zz").page().select("a:contains(Look the name)"))
        .isEmpty();
  }

  @Test
  void programsAskTheSame() {
    Program program = Program.of(tom, "program");
    JsonNode galaxy = program.read("/api/resolve/?name=Some%20Galaxy");
    assertThat(galaxy.get("best").asString()).isEqualTo("SIMBAD");
    assertThat(galaxy.at("/answers/2/object/redshift").asDouble()).isEqualTo(0.0123);
    assertThat(galaxy.at("/answers/3/state").asString()).isEqualTo("unknown");
    JsonNode rock = program.read("/api/resolve/?name=Rock");
    assertThat(rock.at("/answers/4/object/elements/perihdist").asDouble()).isEqualTo(1.5);
    assertThat(program.get("/api/resolve/?name=%20").status()).isEqualTo(400);
    assertThat(tom.browser().get("/api/resolve/?name=Rock").status()).isEqualTo(401);
  }

  private static String value(Document page, String field) {
    return page.select("#f-" + field).attr("value");
  }

  private static String text(Document page, String field) {
    return page.expectFirst("#f-" + field).wholeText().strip();
  }

  /** The form as it stands, one field changed. */
  private static String[] sent(Document page, String changed, String value) {
    List<String> sent = new ArrayList<>();
    for (Element field : page.select("main form[method=post] [name]")) {
      String name = field.attr("name");
      boolean box = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
      if (!box && !name.equals("_csrf") && !name.equals(changed)) {
        sent.add(name);
        sent.add(
            field.tagName().equals("select")
                ? field.select("option[selected]").attr("value")
                : field.tagName().equals("textarea") ? field.wholeText() : field.attr("value"));
      }
    }
    if (!changed.isEmpty()) {
      sent.add(changed);
      sent.add(value);
    }
    return sent.toArray(String[]::new);
  }
}

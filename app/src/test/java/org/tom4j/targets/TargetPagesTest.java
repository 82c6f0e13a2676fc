package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.data.DatumStore;
import org.tom4j.data.Moment;
import org.tom4j.data.NewDatum;
import org.tom4j.data.Origin;
import org.tom4j.data.Photometry;
import org.tom4j.data.Series;
import org.tom4j.db.Db;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Reading targets: the list, the search, a target's page, and who may see them. */
@OnBothDatabases
final class TargetPagesTest {
  private final TomServer tom;
  private final Targets targets;
  private final TestPeople people;

  TargetPagesTest(TomServer tom) {
    this.tom = tom;
    this.targets = tom.part(Targets.class);
    this.people = new TestPeople(tom);
  }

  @Test
  void aSearchForNothingSaysSoInsteadOfListingEverything() {
    for (String query : new String[] {"q=_", "q=-", "name=%28%29"}) {
      Reply reply = tom.signedIn("searcher").get("/targets/?" + query);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.page().select("main").text())
          .contains("Nothing to look for", "blanks, hyphens, underscores and brackets");
      assertThat(reply.page().select("tbody tr")).isEmpty();
    }
  }

  @Test
  void theListShowsEachPersonWhatHeMaySee() {
    Viewer maker = people.person("lister");
    add(maker, "List open", 1, Permissions.OPEN);
    add(maker, "List public", 2, Permissions.PUBLIC);
    add(maker, "List private", 3, Permissions.PRIVATE);

    assertThat(names(tom.browser(), "/targets/?name=list")).containsExactly("List open");
    assertThat(names(tom.signedIn("list-stranger"), "/targets/?name=LIST"))
        .containsExactly("List public", "List open");
    assertThat(names(tom.signedIn("lister"), "/targets/?name=list+"))
        .containsExactly("List private", "List public", "List open");
    assertThat(names(tom.admin(), "/targets/?name=list&sort=name"))
        .containsExactly("List open", "List private", "List public");
  }

  @Test
  void anEmptyListSaysWhatToDoNext() {
    Reply reply = tom.signedIn("finder").get("/targets/?name=nothing+of+this+name");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.page().select(".empty h2").text()).isEqualTo("No target matches");
    assertThat(reply.page().select(".empty a[href=/targets/create/]")).isNotEmpty();
  }

  @Test
  void ofManyNamesTheListShowsTwoAndTheTargetsPageAll() {
    Browser browser = tom.signedIn("namer");
    String aliases =
        IntStream.range(0, 15).mapToObj(i -> "Namer " + i).collect(Collectors.joining("\n"));
    String path =
        browser
            .post(
                "/targets/create/",
                "name",
                "Named often",
                "ra",
                "1",
                "dec",
                "1",
                "aliases",
                aliases)
            .location();
    Element row = browser.get("/targets/?name=named").page().select("tbody th").getFirst();
    assertThat(row.text()).isEqualTo("Named often, Namer 0, Namer 1 +13 more names of Named often");
    assertThat(row.select("a").eachAttr("href")).containsExactly(path, path);
    assertThat(browser.get(path).text()).contains("Namer 0", "Namer 14");
  }

  @Test
  void theListSaysHowManyThereAreAndHowToFindOne() {
    Viewer maker = people.person("counter");
    for (int i = 0; i < 51; i++) {
      add(maker, "Counter %02d".formatted(i), i, Permissions.PRIVATE);
    }
    Browser counter = tom.signedIn("counter");
    Document many = counter.get("/targets/?name=counter").page();
    assertThat(many.select(".above-table").text())
        .startsWith("The first 50 of many, the newest first")
        .contains("by any part of a name", "a number alone is arcsec");
    Document last = counter.get(many.select(".pager [rel=next]").attr("href")).page();
    assertThat(last.select(".above-table").text()).startsWith("The last 1,");
    assertThat(counter.get("/targets/?name=counter+07").page().select(".above-table").text())
        .startsWith("1 target ");
    assertThat(counter.get("/targets/?q=95+95").page().select(".note--warn").text())
        .contains("looks like a position", "'95' is outside −90 to +90");
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    Viewer maker = people.person("pager");
    for (int i = 0; i < 55; i++) {
      add(maker, "Pager %02d".formatted(i), i, Permissions.PRIVATE);
    }
    Browser pager = tom.signedIn("pager");

    Reply first = pager.get("/targets/?name=pager&sort=name");
    Reply second = pager.get(first.page().select("a[rel=next]").attr("href"));

    assertThat(names(first)).hasSize(50).startsWith("Pager 00").endsWith("Pager 49");
    assertThat(names(second)).hasSize(5).startsWith("Pager 50").endsWith("Pager 54");
    assertThat(second.page().select("a[rel=next]")).isEmpty();
    assertThat(second.page().select("a[rel=first]").attr("href"))
        .isEqualTo("/targets/?name=pager&sort=name");
  }

  @Test
  void aNameOfOneTargetLeadsThereAndPartsOfNamesToTheList() {
    Viewer maker = people.person("seeker");
    Target target = add(maker, "Seek 1", 200, Permissions.PRIVATE);
    add(maker, "Seek 2", 201, Permissions.PRIVATE);
    Browser seeker = tom.signedIn("seeker");

    Reply exact = seeker.get("/targets/?q=seek-1");
    assertThat(exact.status()).isEqualTo(303);
    assertThat(exact.location()).isEqualTo(target.path());
    assertThat(names(seeker, "/targets/?q=seek")).containsExactly("Seek 2", "Seek 1");
    assertThat(names(seeker, "/targets/?q=200+20+10")).containsExactly("Seek 1");
    assertThat(names(seeker, "/targets/?q=13:20:00+%2B20:00:00")).containsExactly("Seek 1");
    assertThat(tom.signedIn("seek-stranger").get("/targets/?q=seek-1").status()).isEqualTo(200);
  }

  @Test
  void aConeThatIsNoneIsABadRequest() {
    Browser finder = tom.signedIn("finder");

    for (String cone : List.of("abc", "1,2", "1,2,x", "1,95,1", "1,2,-1")) {
      assertThat(finder.get("/targets/?cone=" + cone).status()).as(cone).isEqualTo(400);
    }
    assertThat(finder.get("/targets/?cone=1,2,1").status()).isEqualTo(200);
    assertThat(finder.get("/targets/?sort=age").status()).isEqualTo(400);
    assertThat(finder.get("/targets/?after=x").status()).isEqualTo(400);
  }

  @Test
  void aPrivateTargetIsALogInForStrangersAndNotThereForOthers() {
    Target target = add(people.person("keeper"), "Kept", 30, Permissions.PRIVATE);

    Reply anonymous = tom.browser().get(target.path());
    assertThat(anonymous.status()).isBetween(302, 303);
    assertThat(anonymous.location())
        .startsWith("/accounts/login/?next=")
        .contains("targets%2F" + target.id());
    assertThat(tom.signedIn("keep-stranger").get(target.path()).status()).isEqualTo(404);
    assertThat(tom.signedIn("keeper").get(target.path()).status()).isEqualTo(200);
    for (String path : List.of("/targets/987654321/", "/targets/abc/", "/targets/-1/")) {
      assertThat(tom.signedIn("keeper").get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aTargetsPageTellsItsPlaceItsNamesAndWhyItIsHere() {
    Viewer maker = people.person("teller");
    Creation made =
        targets.create(
            maker,
            TargetDraft.sidereal("Told <b>", SkyPosition.ofDegrees(83.63308, -0.0145))
                .withAliases(List.of("Told too"), "MARS")
                .withMotion(new Motion(2016.0, 3.5, -4.25, 0.5, 2000.0, 10.0, 0.1))
                .withExtras(List.of(new TargetExtra("class", "SN Ia", "ALeRCE")))
                .withNote("because"));
    Target target = ((Creation.Created) made).target();

    var page = tom.signedIn("teller").get(target.path()).page();

    assertThat(page.select("h1").text()).startsWith("Told <b>");
    assertThat(page.select("main").text())
        .contains("83.63308 -0.01450")
        .contains("05:34:31.94 -00:00:52.2")
        .contains("Told too", "from MARS", "SN Ia", "from ALeRCE", "because")
        .contains("-4.25", "mas/yr", "2000 ± 10")
        .contains("made the target 'Told <b>'");
    assertThat(page.select("a[href=" + target.path() + "update/]")).isNotEmpty();
  }

  @Test
  void aTargetsPageShowsItsAlertsAndItsLightCurve() {
    Viewer maker = people.person("watcher");
    Target target = add(maker, "Watched", 40, Permissions.OPEN);
    long alert =
        new TestRows(tom.part(Db.class)).alert("watched", Instant.parse("2019-07-02T00:00:00Z"));
    targets.link(maker, target.id(), alert, LinkedBy.SAME_NAME);
    tom.part(DatumStore.class)
        .add(
            target.id(),
            List.of(
                NewDatum.photometry(
                    Origin.of("MyBroker", "1").fromAlert(alert),
                    Moment.utc(Instant.parse("2022-04-21T06:36:40Z")),
                    Photometry.magnitude(
                        Series.DIFFERENCE, "ztfg", 20.1467, 0.186, Magnitude.System.AB)),
                NewDatum.photometry(
                    Origin.of("MyBroker", "2"),
                    Moment.utc(Instant.parse("2022-04-30T06:13:30Z")),
                    Photometry.limit(
                        Series.DIFFERENCE, "ztfr", 20.2106, 5.0, Magnitude.System.AB))));

    var page = tom.signedIn("watcher").get(target.path()).page();

    assertThat(page.select("a[href=/alerts/alert/" + alert + "/]").eachText())
        .contains("2019-07-02 00:00:00");
    assertThat(page.select("main").text()).contains("> 3.000").contains("66.000");
    assertThat(page.select("figure.curve tbody tr").eachText())
        .satisfiesExactly(
            first -> assertThat(first).contains("2022-04-21 06:36:40", "20.147", "0.186", "ZTF g"),
            second -> assertThat(second).contains("> 20.211", "ZTF r", "difference"));
    assertThat(page.select("figure.curve tbody tr").get(1).attr("data-limit")).isEqualTo("true");
    assertThat(tom.browser().get(target.path()).page().select("a[href^=/alerts/alert/]")).isEmpty();
  }

  @Test
  void deletingAsksFirst() {
    Target target = add(people.person("deleter"), "Delete me", 50, Permissions.PRIVATE);
    Browser deleter = tom.signedIn("deleter");

    Reply asked = deleter.get(target.path() + "delete/");
    assertThat(asked.page().select("main").text()).contains("Delete me");
    assertThat(deleter.get(target.path()).status()).isEqualTo(200);

    Reply deleted = deleter.post(target.path() + "delete/");
    assertThat(deleted.status()).isEqualTo(303);
    assertThat(deleted.location()).isEqualTo("/targets/");
    assertThat(deleter.follow(deleted).page().text()).contains("Deleted the target “Delete me”");
    assertThat(deleter.get(target.path()).status()).isEqualTo(404);
    assertThat(deleter.post(target.path() + "delete/").status()).isEqualTo(404);
  }

  private Target add(Viewer maker, String name, double ra, Permissions permissions) {
    Creation made =
        targets.create(
            maker,
            TargetDraft.sidereal(name, SkyPosition.ofDegrees(ra, 20))
                .withPermissions(permissions, null)
                .alsoIfNear());
    return ((Creation.Created) made).target();
  }

  private static List<String> names(Browser browser, String path) {
    return names(browser.get(path));
  }

  private static List<String> names(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return reply.page().select("tbody th a").eachText();
  }
}

package org.tom4j.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Changing targets by form, as a browser without script does. */
@OnBothDatabases
final class TargetUpdatePagesTest {
  private static final String CREATE = "/targets/create/";

  private final TomServer tom;
  private final Targets targets;
  private final TestPeople people;

  TargetUpdatePagesTest(TomServer tom) {
    this.tom = tom;
    this.targets = tom.part(Targets.class);
    this.people = new TestPeople(tom);
  }

  @Test
  void furtherValuesAreChangedLineByLineAndKeepTheirSourceWhereTheyAreNot() {
    Viewer viewer = people.person("extras");
    Creation made =
        targets.create(
            viewer,
            TargetDraft.sidereal("Extras", SkyPosition.ofDegrees(210, 5))
                .withExtras(
                    List.of(
                        new TargetExtra("class", "SN Ia", "Fink ZTF"),
                        new TargetExtra("host", "M 1", "Fink ZTF"))));
    String path = ((Creation.Created) made).target().path();
    Browser browser = tom.signedIn("extras");
    assertThat(browser.get(path + "update/").page().select("[name=extras]").text())
        .isEqualTo("class=SN Ia\nhost=M 1");
    String[] form = {"version", "1", "name", "Extras", "ra", "210", "dec", "5", "extras", ""};

    form[9] = "class=SN Ia\r\nredshift = 0.1\r\nnonsense";
    Reply wrong = browser.post(path + "update/", form);
    assertThat(wrong.page().select("#f-extras-problem").text()).contains("“nonsense”");
    assertThat(wrong.page().select("[name=extras]").text()).contains("nonsense");
    form[9] = "class=SN Ia\r\nredshift = 0.1";
    assertThat(browser.post(path + "update/", form).status()).isEqualTo(303);

    String page = browser.get(path).page().text();
    assertThat(page).contains("from Fink ZTF", "redshift", "host 'M 1' → nothing");
    assertThat(page).doesNotContain("0.1 from");
  }

  @Test
  void theSecondOfTwoEditorsSeesBothValues() {
    Browser browser = tom.signedIn("editor");
    String path = browser.post(CREATE, "name", "Edited", "ra", "160", "dec", "1").location();
    String version = browser.get(path + "update/").page().select("[name=version]").attr("value");

    Reply first =
        browser.post(
            path + "update/", "version", version, "name", "Edited", "ra", "161", "dec", "1");
    Reply second =
        browser.post(
            path + "update/", "version", version, "name", "Edited", "ra", "162", "dec", "1");

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.page().select(".note").text()).contains("161").contains("162");
    assertThat(target("editor", "Edited").position()).isEqualTo(SkyPosition.ofDegrees(161, 1));
    String newVersion = second.page().select("[name=version]").attr("value");
    assertThat(
            browser
                .post(
                    path + "update/",
                    "version",
                    newVersion,
                    "name",
                    "Edited",
                    "ra",
                    "162",
                    "dec",
                    "1")
                .status())
        .isEqualTo(303);
    assertThat(target("editor", "Edited").position()).isEqualTo(SkyPosition.ofDegrees(162, 1));
  }

  @Test
  void aChangeKeepsWhatTheFormShowed() {
    Browser browser = tom.signedIn("changer");
    String path =
        browser
            .post(
                CREATE,
                "name",
                "Change",
                "ra",
                "170.123456789",
                "dec",
                "-1",
                "pm_ra",
                "-3.5",
                "epoch",
                "2016",
                "note",
                "why",
                "aliases",
                "Change too",
                "permissions",
                "PUBLIC")
            .location();
    Target before = target("changer", "Change");
    var form = browser.get(path + "update/").page().select("main form.form");

    String[] sent =
        form.select("input[name]:not([name=_csrf]), textarea[name]").stream()
            .flatMap(field ->
                Stream.of(
                    field.attr("name"),
                    field.tagName().equals("textarea") ? field.wholeText() : field.val()))
            .toArray(String[]::new);
    assertThat(browser.post(path + "update/", sent).status()).isEqualTo(303);

    Target after = target("changer", "Change");
    assertThat(after.position()).isEqualTo(before.position());
    assertThat(after.motion()).isEqualTo(before.motion());
    assertThat(after.permissions()).isEqualTo(Permissions.PUBLIC);
    assertThat(after.note()).isEqualTo("why");
    assertThat(browser.get(path).page().text()).contains("saved it unchanged");
  }

  @Test
  void whoMayOnlySeeATargetChangesNothing() {
    Browser maker = tom.signedIn("owner");
    String path =
        maker
            .post(CREATE, "name", "Owned", "ra", "180", "dec", "1", "permissions", "PUBLIC")
            .location();
    Browser other = tom.signedIn("not-the-owner");

    assertThat(other.get(path).status()).isEqualTo(200);
    assertThat(other.get(path).page().select("a[href$=/update/]")).isEmpty();
    assertThat(other.get(path + "update/").status()).isEqualTo(403);
    assertThat(
            other
                .post(path + "update/", "version", "1", "name", "Mine", "ra", "1", "dec", "1")
                .status())
        .isEqualTo(403);
    assertThat(other.get(path + "delete/").status()).isEqualTo(403);
    assertThat(other.post(path + "delete/").status()).isEqualTo(403);
    assertThat(target("owner", "Owned").version()).isEqualTo(1);
  }

  private Target target(String person, String name) {
    Viewer viewer = people.person(person);
    return targets.named(viewer, name).orElseThrow();
  }
}

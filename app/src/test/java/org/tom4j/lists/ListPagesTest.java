package org.tom4j.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.access.GrantStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Lists of targets, as people keep them through the pages. */
@OnBothDatabases
final class ListPagesTest {
  private static final String LISTS = "/targets/lists/";

  private final TomServer tom;

  ListPagesTest(TomServer tom) {
    this.tom = tom;
  }

  @Test
  void tickedTargetsAreAddedToANewListAndTakenOffAgain() {
    Browser ann = tom.signedIn("list-ann");
    List<Long> targets = targets("list-ann", "Tick", 3);
    Document all = ann.get("/targets/?name=tick").page();
    assertThat(all.select("form[action=/targets/lists/add/] input[name=targets]"))
        .hasSize(3)
        .allSatisfy(box -> assertThat(box.attr("value")).isNotEmpty());
    String back = all.select("input[name=back]").attr("value");
    Reply added =
        ann.post(
            LISTS + "add/",
            "back",
            back,
            "name",
            " Hosts <b> ",
            "targets",
            Long.toString(targets.get(0)),
            "targets",
            Long.toString(targets.get(1)));
    assertThat(added.status()).isEqualTo(303);
    assertThat(added.location()).isEqualTo(back).startsWith("/targets/?name=tick");
    assertThat(ann.follow(added).text()).contains("Put 2 targets on “Hosts &lt;b&gt;”");

    String list = link(ann.get(LISTS), "Hosts <b>");
    assertThat(names(ann.get(list))).containsExactly("Tick 1", "Tick 0");
    assertThat(ann.get(list).page().select(".lede").text())
        .isEqualTo("2 targets, a list of list-ann’s");
    // The same name leads to the same list, and what is on it stays.
    ann.post(LISTS + "add/", "name", "Hosts <b>", "targets", Long.toString(targets.get(1)));
    Reply third =
        ann.post(
            LISTS + "add/",
            "list",
            list.replace(LISTS, "").replace("/", ""),
            "targets",
            Long.toString(targets.get(2)));
    assertThat(third.location()).isEqualTo(list);
    assertThat(names(ann.get(list + "?sort=name"))).containsExactly("Tick 0", "Tick 1", "Tick 2");

    Reply off = ann.post(list + "remove/", "targets", Long.toString(targets.get(0)));
    assertThat(off.status()).isEqualTo(303);
    assertThat(ann.follow(off).text()).contains("Took 1 target off");
    assertThat(names(ann.get(list))).containsExactly("Tick 2", "Tick 1");
    assertThat(ann.get("/targets/" + targets.get(0) + "/").status()).isEqualTo(200);
    assertThat(audit(list))
        .containsExactly(
            "made the list of targets 'Hosts <b>'",
            "put 2 targets on the list 'Hosts <b>'",
            "put 1 target on the list 'Hosts <b>'",
            "took 1 target off the list 'Hosts <b>'");
  }

  @Test
  void aTargetsPageTellsItsListsAndChangesThem() {
    Browser bob = tom.signedIn("list-bob");
    String target = "/targets/" + targets("list-bob", "Paged", 1).getFirst() + "/";
    assertThat(bob.get(target).page().select("#lists").text()).contains("It is on no list.");
    String list = make(bob, "Tonight");
    Document page = bob.get(target).page();
    String offered = page.select("#lists option:contains(Tonight)").attr("value");
    String number = page.select("#lists .to-list input[name=targets]").attr("value");
    Reply added =
        bob.post(LISTS + "add/", "back", target, "list", offered, "targets", number, "name", "");
    assertThat(added.location()).isEqualTo(target);
    Document on = bob.follow(added).page();
    assertThat(on.select("#lists .on-lists a").attr("href")).isEqualTo(list);
    assertThat(on.select("#lists option:contains(Tonight)")).isEmpty();
    Reply off =
        bob.post(
            on.select("#lists .on-lists form").attr("action"),
            "back",
            target,
            "targets",
            on.select("#lists .on-lists button").attr("value"));
    assertThat(bob.follow(off).page().select("#lists").text()).contains("It is on no list.");
  }

  @Test
  void namesAreToldOfInWords() {
    Browser cid = tom.signedIn("list-cid");
    make(cid, "Twice");
    for (String[] wrong :
        new String[][] {
          {"", "Give the list a name."},
          {"  ", "Give the list a name."},
          {"x".repeat(101), "The name has 101 characters; at most 100 are kept."},
          {"a\0b", "a character that cannot be stored (U+0000)"},
          {"Twice", "There is a list called “Twice” of the same owner"}
        }) {
      Reply reply = cid.post(LISTS, "name", wrong[0]);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.page().select("#f-name-problem").text()).contains(wrong[1]);
    }
    String longest = make(cid, "x".repeat(100));
    assertThat(cid.get(longest).page().select("h1").text()).startsWith("x".repeat(100));
    assertThat(cid.follow(cid.post(LISTS + "add/", "targets", "1", "name", "a\0b")).text())
        .contains("Nothing was put on a list: The name has a character");
    // Another owner may take the same name.
    make(tom.signedIn("list-cid-too"), "Twice");
    Reply renamed =
        cid.post(longest + "update/", "version", "1", "name", "Twice", "permissions", "PRIVATE");
    assertThat(renamed.page().select("#f-name-problem").text()).contains("of the same owner");
  }

  @Test
  void whatMakesNoSenseIsRefusedInWords() {
    Browser dot = tom.signedIn("list-dot");
    String target = Long.toString(targets("list-dot", "Sense", 1).getFirst());
    for (String wrong : List.of("0x1", "999999999", "-1", "a", "1%20")) {
      assertThat(dot.get(LISTS + wrong + "/").status()).as(wrong).isEqualTo(404);
      assertThat(dot.post(LISTS + wrong + "/remove/", "targets", target).status()).isEqualTo(404);
    }
    assertThat(dot.post(LISTS + "add/", "list", "999999999", "targets", target).status())
        .isEqualTo(404);
    for (String[] sent :
        new String[][] {
          {"name", "Not made", "targets", "x"},
          {"name", "Not made"},
          {"targets", target},
          {"targets", target, "list", "", "name", " "}
        }) {
      Reply reply = dot.post(LISTS + "add/", sent);
      assertThat(reply.status()).isEqualTo(303);
      assertThat(dot.follow(reply).text()).contains("Nothing was put on a list");
    }
    assertThat(dot.get(LISTS).text()).doesNotContain("Not made");
    assertThat(dot.postWithoutToken(LISTS, "name", "Forged").status()).isEqualTo(403);
    Reply away =
        dot.post(LISTS + "add/", "name", "Here", "targets", target, "back", "//elsewhere.example");
    assertThat(away.location()).startsWith(LISTS);
    assertThat(dot.get(link(dot.get(LISTS), "Here") + "?sort=mass").status()).isEqualTo(400);
  }

  @Test
  void whoMayNotSeeATargetNeitherSeesNorCountsItOnAList() {
    People people = tom.part(People.class);
    long group = people.addGroup(Viewer.CONSOLE, "list-readers");
    people.join(Viewer.CONSOLE, tom.personId("list-reader", false), group);
    Browser eve = tom.signedIn("list-eve");
    Browser reader = tom.signedIn("list-reader");
    List<Long> targets = targets("list-eve", "Shared", 3);
    String list = make(eve, "Shared list");
    String[] all = new String[6];
    for (int i = 0; i < 3; i++) {
      all[2 * i] = "targets";
      all[2 * i + 1] = Long.toString(targets.get(i));
    }
    eve.post(LISTS + "add/", concat(all, "name", "Shared list"));
    assertThat(reader.get(list).status()).isEqualTo(404);
    assertThat(reader.get(LISTS).text()).doesNotContain("Shared list");

    tom.part(GrantStore.class).setGroups("TARGET", targets.get(1), List.of(), Map.of(group, false));
    tom.part(GrantStore.class)
        .setGroups(TargetList.KIND, number(list), List.of(), Map.of(group, false));
    assertThat(names(reader.get(list))).containsExactly("Shared 1");
    assertThat(reader.get(list).page().select(".lede").text()).startsWith("1 target,");
    assertThat(reader.get(LISTS).page().select("tr:contains(Shared list) td").getFirst().text())
        .isEqualTo("1 target");
    assertThat(reader.get(list).page().select("form[action$=remove/]")).isEmpty();
    assertThat(reader.post(list + "remove/", all).status()).isEqualTo(403);
    assertThat(reader.get(list + "update/").status()).isEqualTo(403);
    assertThat(reader.post(list + "delete/").status()).isEqualTo(403);
    assertThat(reader.post(LISTS + "add/", concat(all, "list", "" + number(list))).status())
        .isEqualTo(403);

    // Once he may change it, he takes off what he sees, and puts on nothing that he does not.
    tom.part(GrantStore.class)
        .setGroups(TargetList.KIND, number(list), List.of(group), Map.of(group, true));
    assertThat(reader.follow(reader.post(list + "remove/", all)).text())
        .contains("Took 1 target off");
    assertThat(names(eve.get(list))).containsExactly("Shared 2", "Shared 0");
    Reply mixed = reader.post(LISTS + "add/", concat(all, "name", "The reader's"));
    assertThat(reader.follow(mixed).text())
        .contains("Put 1 target on “The reader's”.", "2 targets were left out");
    assertThat(names(tom.admin().get(list))).containsExactly("Shared 2", "Shared 0");
  }

  @Test
  void aListIsRenamedSharedAndDeletedAndItsTargetsStay() {
    Browser fay = tom.signedIn("list-fay");
    List<Long> targets = targets("list-fay", "Kept", 1);
    String list = make(fay, "First name");
    fay.post(LISTS + "add/", "name", "First name", "targets", "" + targets.getFirst());
    Document form = fay.get(list + "update/").page();
    assertThat(form.select("#f-name").attr("value")).isEqualTo("First name");
    String version = form.select("input[name=version]").attr("value");
    Reply saved =
        fay.post(list + "update/", "version", version, "name", "Second", "permissions", "OPEN");
    assertThat(saved.location()).isEqualTo(list);
    Reply stale =
        fay.post(list + "update/", "version", version, "name", "Third", "permissions", "PRIVATE");
    assertThat(stale.text()).contains("it is now called “Second” and is seen by everyone.");
    assertThat(fay.post(list + "update/", "version", "2", "name", "Second").text())
        .contains("Say who may see it.");
    // Everyone sees an open list, and of its targets those that are open too: none.
    Reply open = tom.browser().get(list);
    assertThat(open.page().select("h1").text()).startsWith("Second");
    assertThat(open.page().select(".lede").text()).isEqualTo("0 targets");
    assertThat(tom.browser().get(LISTS).text()).contains("Second").doesNotContain("list-fay");

    assertThat(fay.get(list + "delete/").text()).contains("its targets stay");
    Reply gone = fay.post(list + "delete/");
    assertThat(gone.location()).isEqualTo(LISTS);
    assertThat(fay.get(list).status()).isEqualTo(404);
    assertThat(fay.get("/targets/" + targets.getFirst() + "/").status()).isEqualTo(200);
    assertThat(audit(list)).endsWith("deleted the list of targets 'Second'");
    Long left =
        tom.part(Db.class)
            .read(client ->
                client
                    .sql("select count(*) from target_list_entry where list_id = ?")
                    .param(number(list))
                    .query(Columns.NUMBER)
                    .single());
    assertThat(left).isZero();
  }

  @Test
  void aLongListIsPagedAsAllTargetsAre() {
    Browser gus = tom.signedIn("list-gus");
    List<Long> targets = targets("list-gus", "Long", 53);
    List<String> sent = new ArrayList<>(List.of("name", "Long list"));
    targets.forEach(target -> sent.addAll(List.of("targets", Long.toString(target))));
    Reply added = gus.post(LISTS + "add/", sent.toArray(String[]::new));
    Reply first = gus.get(added.location() + "?sort=name");
    assertThat(names(first)).hasSize(50).startsWith("Long 0", "Long 1", "Long 10");
    Reply second = gus.get(first.page().select("a[rel=next]").attr("href"));
    assertThat(names(second)).hasSize(3).endsWith("Long 9");
    assertThat(second.page().select("a[rel=first]").attr("href"))
        .isEqualTo(added.location() + "?sort=name");
  }

  private static String make(Browser browser, String name) {
    Reply made = browser.post(LISTS, "name", name);
    assertThat(made.status()).isEqualTo(303);
    return made.location();
  }

  private List<Long> targets(String owner, String name, int count) {
    return Listed.targets(Program.of(tom, owner), name, count);
  }

  private List<String> audit(String list) {
    return tom.part(Db.class)
        .read(client ->
            client
                .sql(
                    "select words from audit_entry where kind = 'TARGET_LIST' and row_id = ?"
                        + " order by id")
                .param(number(list))
                .query(Columns.TEXT)
                .list());
  }

  private static String link(Reply reply, String name) {
    return reply.page().select("th.name a").stream()
        .filter(link -> link.text().equals(name))
        .findFirst()
        .orElseThrow()
        .attr("href");
  }

  private static long number(String list) {
    return Long.parseLong(list.split("/")[3]);
  }

  private static List<String> names(Reply reply) {
    return reply.page().select("tbody th.name a[href^=/targets/]").eachText();
  }

  private static String[] concat(String[] all, String... more) {
    List<String> sent = new ArrayList<>(List.of(all));
    sent.addAll(List.of(more));
    return sent.toArray(String[]::new);
  }
}

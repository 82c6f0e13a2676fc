package org.tom4j.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.Waiting;

/** Targets that are made by themselves, and the lists that they are put on. */
@OnBothDatabases
final class TargetActionTest {
  private static final PerDatabase<ActingTom> TOMS =
      new PerDatabase<>(one -> ActingTom.start(one, ""));

  private final ActingTom tom;

  TargetActionTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
  }

  @Test
  void eachObjectGetsOneTargetThatIsPutOnTheListOnce() {
    long list = list("ann", "Kept");
    long query = tom.save("ann", "same", 3);
    assertThat(tom.set("ann", query, "{\"list\":" + list + "}").status()).isEqualTo(200);
    tom.run("ann", query);
    done(query, 3);
    tom.change("ann", query, "same", 3, 14);
    tom.run("ann", query);
    done(query, 6);
    assertThat(tom.number("select count(*) from target where name = 'Object same'")).isEqualTo(1);
    assertThat(
            tom.number(
                "select count(*) from target_alert l join target t on t.id = l.target_id"
                    + " where t.name = 'Object same'"))
        .isEqualTo(6);
    assertThat(tom.number("select count(*) from target_list_entry where list_id = " + list))
        .isEqualTo(1);
    assertThat(tom.page("ann", ActionPages.back(query)))
        .contains("It becomes a target", "the list “Kept”", "6 targets made or linked")
        .contains("With the rights of ann");
    assertThat(tom.page("ann", "/targets/"))
        .as("it is hers as if she had made it")
        .contains("Object same");
    assertThat(tom.server.signedIn("stranger").get("/targets/").text())
        .doesNotContain("Object same");
  }

  @Test
  void noTargetIsMadeOfATestAndARetractionIsLinkedToWhatIsHere() throws IOException {
    Path archive = tom.server.folder().resolve("data/alert-archive");
    Files.createDirectories(archive);
    String notice =
        """
        {"$schema": "https://gcn.nasa.gov/schema/main/gcn/notices/example/alert.schema.json",
         "mission": "Acted", "alert_type": "%s", "alert_tense": "%s", "event_name": ["%s"],
         "alert_datetime": "2026-01-02T03:0%d:00Z", "ra": 11.5, "dec": 1, "ra_dec_error": 0.05}
        """;
    Files.writeString(archive.resolve("1"), notice.formatted("initial", "current", "ACT 1", 1));
    Files.writeString(archive.resolve("2"), notice.formatted("retraction", "current", "ACT 1", 2));
    Files.writeString(archive.resolve("3"), notice.formatted("initial", "test", "ACT 2", 3));
    Files.writeString(archive.resolve("4"), notice.formatted("retraction", "current", "ACT 3", 4));
    Reply saved =
        tom.program("ida")
            .post(
                "/api/queries/",
                "{\"broker\":\"Alert archive\",\"query_name\":\"acts\",\"parameters\":{}}");
    long query = Program.json(saved).get("id").asLong();
    assertThat(tom.set("ida", query, "{\"create_targets\":true}").status()).isEqualTo(200);
    tom.run("ida", query);
    done(query, 3);
    assertThat(tom.number("select count(*) from target where name like 'ACT%'")).isEqualTo(1);
    assertThat(
            tom.number(
                "select count(*) from target_alert l join target t on t.id = l.target_id"
                    + " where t.name = 'ACT 1'"))
        .isEqualTo(2);
  }

  @Test
  void whatIsHereAlreadyIsLinkedAndNotDoubled() {
    long query = tom.save("bea", "near", 1);
    long run = tom.run("bea", query);
    double ra =
        tom.program("bea").read("/api/runs/" + run + "/rows/").at("/results/0/ra").asDouble();
    Reply mine =
        tom.program("bea")
            .post("/api/targets/", "{\"name\":\"Mine\",\"ra\":" + ra + ",\"dec\":40.0001}");
    assertThat(mine.status()).as(mine.text()).isEqualTo(201);
    long target = Program.json(mine).get("id").asLong();
    assertThat(tom.set("bea", query, "{\"create_targets\":true}").status()).isEqualTo(200);
    tom.change("bea", query, "near", 1, 12);
    tom.run("bea", query);
    done(query, 1);
    assertThat(tom.number("select count(*) from target where name like 'Object near%'")).isZero();
    assertThat(tom.number("select count(*) from target_alert where target_id = " + target))
        .as("the one of the second run alone: the first was kept before")
        .isEqualTo(1);
    assertThat(tom.page("bea", DeliveryPages.path(query))).contains("Linked to Mine.");
  }

  @Test
  void whatCannotBeATargetIsToldAndHoldsUpNothing() {
    long query = tom.save("cal", "bare", 2);
    assertThat(tom.set("cal", query, "{\"create_targets\":true}").status()).isEqualTo(200);
    tom.run("cal", query);
    Waiting.await(() ->
        tom.number(
                "select count(*) from action_delivery where state = 'FAILED' and query_id = "
                    + query)
            == 2);
    assertThat(tom.page("cal", DeliveryPages.path(query))).contains("It has no position");
    assertThat(tom.page("cal", ActionPages.back(query))).contains("2 without a target");
  }

  @Test
  void aListThatIsGonePausesItUntilAnotherIsSet() {
    long list = list("dan", "Short-lived");
    long query = tom.save("dan", "gone", 2);
    assertThat(tom.set("dan", query, "{\"list\":" + list + "}").status()).isEqualTo(200);
    tom.program("dan").send("DELETE", "/api/target-lists/" + list + "/", "");
    tom.run("dan", query);
    Waiting.await(() ->
        tom.page("dan", ActionPages.back(query)).contains("Paused: the list of targets is gone"));
    long other = list("dan", "Lasting");
    Browser dan = tom.server.signedIn("dan");
    assertThat(dan.post(ActionPages.path(query), "list", Long.toString(other)).status())
        .isEqualTo(303);
    done(query, 2);
    assertThat(tom.number("select count(*) from target_list_entry where list_id = " + other))
        .isEqualTo(2);
  }

  @Test
  void othersListsAndAddressesOfThisMachineAreRefusedInWords() {
    long list = list("eve", "Eve's");
    long query = tom.save("fay", "refused", 1);
    assertThat(tom.set("fay", query, "{\"list\":" + list + "}").text())
        .contains("/list", "There is no such list of targets that you may see.");
    for (String address :
        new String[] {
          "http://127.0.0.1:9/x",
          "http://[::1]/x",
          "http://169.254.169.254/latest",
          tom.server.address().toString()
        }) {
      Reply refused =
          tom.set(
              "fay",
              query,
              "{\"webhook\":\"%s\",\"secret\":\"%s\"}".formatted(address, Receiver.SECRET));
      assertThat(refused.status()).as(address).isEqualTo(400);
      assertThat(refused.text()).contains("/webhook", "not on the public internet");
    }
    assertThat(tom.set("fay", query, "{\"webhook\":\"http://me:pass@example.org/\"}").text())
        .contains("Leave out user and password");
    assertThat(tom.set("fay", query, "{\"webhook\":\"https:///nothing\"}").status()).isEqualTo(400);
    assertThat(tom.number("select count(*) from query_action where query_id = " + query)).isZero();
    Browser fay = tom.server.signedIn("fay");
    assertThat(fay.follow(fay.post(ActionPages.path(query) + "test/")).text())
        .contains("It has no webhook to test");
  }

  @Test
  void aLongQueueDropsNothingAndSaysSo() {
    long query = tom.save("gil", "long", 1);
    assertThat(tom.set("gil", query, "{\"create_targets\":true}").status()).isEqualTo(200);
    tom.write("update query_action set paused = true where query_id = " + query);
    tom.write(
        "insert into action_delivery (query_id, kind, test, lane, state, since_us, next_us, tries,"
            + " answer, words) with recursive n(i) as (select 1 union all select i + 1 from n"
            + " where i < 10001) select "
            + query
            + ", 'TARGET', false, 'long', 'WAITING', 0, 0, 0, '', '' from n");
    assertThat(tom.page("gil", ActionPages.back(query)))
        .contains("Targets of 10,001 alerts wait. None is dropped");
    assertThat(tom.page("gil", DeliveryPages.path(query))).contains("these are the last 200");
    tom.program("gil").send("DELETE", "/api/queries/" + query + "/actions/", "");
    tom.settled(query);
  }

  private void done(long query, int number) {
    Waiting.await(() ->
        tom.number(
                "select count(*) from action_delivery where state = 'DONE' and query_id = " + query)
            == number);
  }

  private long list(String person, String name) {
    Reply made = tom.program(person).post("/api/target-lists/", "{\"name\":\"" + name + "\"}");
    return Program.json(made).get("id").asLong();
  }
}

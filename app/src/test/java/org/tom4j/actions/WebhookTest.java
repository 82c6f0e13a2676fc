package org.tom4j.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Addresses that are told of each alert: real servers, real runs; the clock is put forward. */
@OnBothDatabases
final class WebhookTest {
  private static final Map<DatabaseKind, ActingTom> TOMS = new EnumMap<>(DatabaseKind.class);

  private final ActingTom tom;

  WebhookTest(DatabaseKind kind) {
    tom = TOMS.computeIfAbsent(kind, one -> ActingTom.start(one, "http: {allow-private: true}\n"));
  }

  @AfterAll
  static void stop() {
    TOMS.values().forEach(one -> one.server.close());
    TOMS.clear();
  }

  @Test
  void eachAlertThatIsNewOrUpdatedIsToldOnceAndSigned() throws Exception {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("ann", "told", 3);
      tom.run("ann", query);
      tom.setWebhook("ann", query, receiver.address());
      long run = tom.run("ann", query);
      assertThat(
              tom.number("select count(*) from run_alert where mark = 'SEEN' and run_id = " + run))
          .isEqualTo(3);
      tom.change("ann", query, "told", 4, 14.5);
      long changed = tom.run("ann", query);
      Waiting.await(() -> receiver.all().size() == 4);
      tom.settled(query);
      for (Receiver.Taken taken : receiver.all()) {
        assertThat(taken.isSigned()).isTrue();
        assertThat(taken.json().get("delivery").asString()).isEqualTo(taken.id());
      }
      assertThat(receiver.alerts()).containsExactly("told-0", "told-1", "told-2", "told-3");
      JsonNode first = receiver.all().getFirst().json();
      assertThat(first.get("mark").asString()).isEqualTo("updated");
      assertThat(receiver.all().getLast().json().get("mark").asString()).isEqualTo("new");
      assertThat(first.get("query_id").asLong()).isEqualTo(query);
      assertThat(first.get("query_name").asString()).isEqualTo("told");
      assertThat(first.get("run_id").asLong()).isEqualTo(changed);
      assertThat(first.get("filter_version").isNull()).isTrue();
      assertThat(first.get("test").asBoolean()).isFalse();
      assertThat(first.get("attempt").asInt()).isEqualTo(1);
      assertThat(java.time.Instant.parse(first.get("sent").asString())).isNotNull();
      long alert = first.at("/alert/id").asLong();
      assertThat(first.get("alert_url").asString())
          .isEqualTo(tom.server.address() + "alerts/alert/" + alert + "/");
      assertThat(first.get("alert"))
          .as("as the API tells it")
          .isEqualTo(tom.program("ann").read("/api/alerts/" + alert + "/"));
    }
  }

  @Test
  void onlyWhatTheFilterKeepsIsToldAndByWhichVersion() {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("kim", "filtered", 3);
      tom.program("kim")
          .send(
              "PUT",
              "/api/queries/" + query + "/filter/",
              "{\"filter\":\"id != \\\"filtered-1\\\"\"}");
      tom.setWebhook("kim", query, receiver.address());
      tom.run("kim", query);
      Waiting.await(() -> receiver.all().size() == 2);
      tom.settled(query);
      assertThat(receiver.alerts()).containsExactly("filtered-0", "filtered-2");
      assertThat(receiver.all().getFirst().json().get("filter_version").asInt()).isEqualTo(1);
    }
  }

  @Test
  void whatIsRefusedIsTriedAgainWithGrowingWaitsAndTakenOnce() {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("bea", "refused", 1);
      tom.setWebhook("bea", query, receiver.address());
      receiver.refuse(3);
      tom.run("bea", query);
      for (int attempt = 1; attempt <= 4; attempt++) {
        int tries = attempt;
        Waiting.await(() -> receiver.all().size() == tries);
        if (attempt < 4) {
          Waiting.await(() ->
              tom.number(
                          "select count(*) from action_delivery where status = 500"
                              + " and state = 'WAITING' and tries = "
                              + tries
                              + " and query_id = "
                              + query)
                      == 1
                  && lane(receiver) == tries);
          assertThat(
                  tom.number(
                      "select (next_us - tried_us) / 60000000 from action_delivery where query_id = "
                          + query))
              .isEqualTo(1L << (attempt - 1));
          if (attempt == 2) {
            assertThat(tom.page("bea", "/alerts/query/" + query + "/run/"))
                .contains(
                    "did not take what it was told last, 2 times in a row", "1 to be delivered");
          }
          tom.clock.forward(Duration.ofMinutes(1L << (attempt - 1)).plusSeconds(1));
        }
      }
      tom.settled(query);
      tom.run("bea", query);
      assertThat(receiver.counts().values()).containsExactly(1);
      assertThat(receiver.all().stream().map(Receiver.Taken::id).distinct()).hasSize(1);
      assertThat(receiver.all().getLast().json().get("attempt").asInt()).isEqualTo(4);
      String log = tom.page("bea", DeliveryPages.path(query));
      assertThat(log).contains("done", "200 Delivered.", "heard");
    }
  }

  private long lane(Receiver receiver) {
    return tom.number(
        "select coalesce(max(failures), 0) from action_lane where lane = '"
            + WebAddress.origin(receiver.address())
            + "'");
  }

  @Test
  void whatIsNotTakenForADayIsGivenUpAndMayBeTriedByHand() {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("cal", "day", 2);
      tom.setWebhook("cal", query, receiver.address());
      receiver.refuse(2);
      tom.run("cal", query);
      Waiting.await(() -> lane(receiver) == 1);
      tom.clock.forward(Duration.ofHours(25));
      tom.settled(query);
      String log = tom.page("cal", DeliveryPages.path(query));
      assertThat(log)
          .contains("Given up after a day", "It answered 500.", "nothing was taken there");
      int before = receiver.all().size();
      Browser cal = tom.server.signedIn("cal");
      Reply tried = cal.post(DeliveryPages.path(query) + "try/", "all", "true");
      assertThat(tried.status()).isEqualTo(303);
      receiver.refuse(0);
      Waiting.await(() -> receiver.counts().size() == 2);
      assertThat(receiver.all()).hasSizeGreaterThan(before);
      tom.settled(query);
      assertThat(cal.follow(cal.post(DeliveryPages.path(query) + "try/", "all", "true")).text())
          .contains("There is nothing of it to try");
    }
  }

  @Test
  void theSecretIsToldNowhere() {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("dan", "secret", 1);
      tom.setWebhook("dan", query, receiver.address());
      tom.run("dan", query);
      Waiting.await(() -> receiver.all().size() == 1);
      tom.settled(query);
      Browser dan = tom.server.signedIn("dan");
      for (String path :
          List.of(ActionPages.path(query), DeliveryPages.path(query), ActionPages.back(query))) {
        assertThat(dan.get(path).text()).as(path).doesNotContain(Receiver.SECRET);
      }
      Reply refused =
          dan.post(ActionPages.path(query), "webhook", "ftp://nowhere", "secret", Receiver.SECRET);
      assertThat(refused.status()).isEqualTo(200);
      assertThat(refused.text()).contains("Only https").doesNotContain(Receiver.SECRET);
      JsonNode api = tom.program("dan").read("/api/queries/" + query + "/actions/");
      assertThat(api.toString()).doesNotContain(Receiver.SECRET);
      assertThat(api.get("secret_set").asBoolean()).isTrue();
      assertThat(api.get("webhook").asString()).isEqualTo(receiver.address());
      assertThat(
              tom.number(
                  "select count(*) from audit_entry where words like '%battery%'"
                      + " or words like '%key-of-the-path%'"))
          .isZero();
      assertThat(tom.number("select count(*) from query_action where secret like '%battery%'"))
          .isZero();
      // Who may see the query and not change it is told the host alone.
      tom.write("update broker_query set permissions = 'PUBLIC' where id = " + query);
      assertThat(tom.page("eve", ActionPages.back(query)))
          .contains("is told.")
          .doesNotContain("key-of-the-path");
      assertThat(tom.program("eve").get("/api/queries/" + query + "/actions/").text())
          .contains("127.0.0.1")
          .doesNotContain("key-of-the-path");
      assertThat(tom.server.signedIn("eve").get(ActionPages.path(query)).status()).isEqualTo(403);
      assertThat(tom.server.signedIn("eve").get(DeliveryPages.path(query)).status()).isEqualTo(403);
    }
  }

  @Test
  void anotherServerIsNotSignedForByTheSecretOfTheFirst() {
    try (Receiver receiver = new Receiver();
        Receiver other = new Receiver()) {
      long query = tom.save("fay", "moved", 1);
      tom.setWebhook("fay", query, receiver.address());
      Reply moved = tom.set("fay", query, "{\"webhook\":\"" + other.address() + "\"}");
      assertThat(moved.status()).isEqualTo(400);
      assertThat(moved.text()).contains("/secret", "give the secret again");
      String elsewhere = receiver.address().replace("/hooks/", "/other/");
      assertThat(tom.set("fay", query, "{\"webhook\":\"" + elsewhere + "\"}").status())
          .isEqualTo(200);
      assertThat(
              tom.set("fay", query, "{\"webhook\":\"" + elsewhere + "\",\"secret\":\"short\"}")
                  .text())
          .contains("16 to 200 characters");
    }
  }

  @Test
  void aTestIsMarkedAsOneAndSaysWhatCameOfIt() throws Exception {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("gus", "tested", 2);
      tom.setWebhook("gus", query, receiver.address());
      Browser gus = tom.server.signedIn("gus");
      assertThat(gus.follow(gus.post(ActionPages.path(query) + "test/")).text())
          .contains("The test was delivered.");
      assertThat(receiver.all().getFirst().isSigned()).isTrue();
      assertThat(receiver.all().getFirst().json().get("test").asBoolean()).isTrue();
      assertThat(receiver.all().getFirst().json().get("alert").isNull()).isTrue();
      tom.run("gus", query);
      Waiting.await(() -> receiver.all().size() == 3);
      receiver.refuse(1);
      assertThat(gus.follow(gus.post(ActionPages.path(query) + "test/")).text())
          .contains("The test was not taken. It answered 500.");
      JsonNode last = receiver.all().getLast().json();
      assertThat(last.get("test").asBoolean()).isTrue();
      assertThat(last.at("/alert/alert_id").asString()).startsWith("tested-");
      assertThat(last.get("mark").isNull()).isTrue();
      tom.settled(query);
      assertThat(lane(receiver)).as("others do not wait for that").isZero();
    }
  }

  @Test
  void whatIsKeptToAGroupIsNotToldByWhoIsNotInIt() {
    try (Receiver receiver = new Receiver()) {
      People people = tom.server.part(People.class);
      long query = tom.save("hal", "kept", 4);
      tom.setWebhook("hal", query, receiver.address());
      tom.run("hal", query);
      Waiting.await(() -> receiver.all().size() == 2);
      tom.settled(query);
      assertThat(receiver.alerts()).containsExactly("kept-0", "kept-2");
      assertThat(tom.page("hal", ActionPages.back(query)))
          .contains("2 alerts were left out: whoever set this may not see them.");
      long group = people.addGroup(Viewer.CONSOLE, "ZTF partnership");
      people.join(Viewer.CONSOLE, tom.server.personId("hal", false), group);
      tom.change("hal", query, "kept", 4, 14);
      receiver.refuse(1);
      tom.run("hal", query);
      Waiting.await(() -> lane(receiver) == 1);
      // He was in the group when they came, and is not when they are sent.
      tom.write("update person_group set name = 'others' where id = " + group);
      tom.clock.forward(Duration.ofMinutes(3));
      tom.settled(query);
      assertThat(receiver.alerts()).containsOnly("kept-0", "kept-2").hasSize(4);
      assertThat(tom.page("hal", DeliveryPages.path(query)))
          .contains("Not sent: whoever set this may not see the alert any more.")
          .contains("an alert that you may not see")
          .doesNotContain("Object kept 1");
    }
  }

  @Test
  void whoIsGonePausesItAndWhoSetsItAnewGoesOn() {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("ida", "paused", 2);
      tom.setWebhook("ida", query, receiver.address());
      tom.write("update person set active = false where name = 'ida'");
      Browser boss = tom.server.admin();
      boss.post("/alerts/query/" + query + "/run/");
      Waiting.await(() ->
          tom.number(
                  "select count(*) from query_action where paused = true and query_id = " + query)
              == 1);
      assertThat(boss.get(ActionPages.back(query)).page().text())
          .contains("Paused: whoever set this cannot sign in any more.", "paused");
      assertThat(receiver.all()).isEmpty();
      assertThat(boss.post(ActionPages.path(query), "webhook", receiver.address()).status())
          .isEqualTo(303);
      Waiting.await(() -> receiver.all().size() == 2);
      assertThat(boss.get(ActionPages.back(query)).page().text())
          .contains("With the rights of boss");
    }
  }

  @Test
  void whatIsTakenAwayIsNotDoneAnyMore() {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("jan", "off", 2);
      tom.setWebhook("jan", query, receiver.address());
      receiver.refuse(1);
      tom.run("jan", query);
      Waiting.await(() -> lane(receiver) == 1);
      assertThat(
              tom.program("jan").send("DELETE", "/api/queries/" + query + "/actions/", "").status())
          .isEqualTo(204);
      tom.settled(query);
      tom.clock.forward(Duration.ofMinutes(5));
      tom.change("jan", query, "off", 2, 13);
      tom.run("jan", query);
      assertThat(receiver.all()).hasSize(1);
      assertThat(tom.page("jan", DeliveryPages.path(query))).contains("cancelled");
      assertThat(
              tom.program("jan")
                  .read("/api/queries/" + query + "/actions/deliveries/")
                  .get("deliveries"))
          .hasSize(2);
    }
  }
}

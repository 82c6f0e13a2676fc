package org.tom4j.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Reply;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Who is told of the alerts that a webhook is sent, and of its secret. */
@OnBothDatabases
final class WebhookRightsTest {
  private static final PerDatabase<ActingTom> TOMS =
      new PerDatabase<>(one -> ActingTom.start(one, "http: {allow-private: true}\n"));

  private final ActingTom tom;

  WebhookRightsTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
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
      Waiting.await(() -> tom.lane(receiver) == 1);
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
}

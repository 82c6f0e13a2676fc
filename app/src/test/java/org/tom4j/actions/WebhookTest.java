package org.tom4j.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Reply;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Addresses that are told of each alert: real servers, real runs; the clock is put forward. */
@OnBothDatabases
final class WebhookTest {
  private static final PerDatabase<ActingTom> TOMS =
      new PerDatabase<>(one -> ActingTom.start(one, "http: {allow-private: true}\n"));

  private final ActingTom tom;

  WebhookTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
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
      assertThat(Instant.parse(first.get("sent").asString()))
          .isBeforeOrEqualTo(tom.clock.instant());
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
                  && tom.lane(receiver) == tries);
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

  @Test
  void whatIsNotTakenForADayIsGivenUpAndMayBeTriedByHand() {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("cal", "day", 2);
      tom.setWebhook("cal", query, receiver.address());
      receiver.refuse(2);
      tom.run("cal", query);
      Waiting.await(() -> tom.lane(receiver) == 1);
      tom.clock.forward(Duration.ofHours(25));
      tom.settled(query);
      String log = tom.page("cal", DeliveryPages.path(query));
      assertThat(log)
          .contains("Given up after a day", "It answered 500.", "nothing was taken there");
      int before = receiver.all().size();
      Browser cal = tom.server.signedIn("cal");
      receiver.refuse(0);
      Reply tried = cal.post(DeliveryPages.path(query) + "try/", "all", "true");
      assertThat(tried.status()).isEqualTo(303);
      Waiting.await(() -> receiver.counts().size() == 2);
      assertThat(receiver.all()).hasSizeGreaterThan(before);
      tom.settled(query);
      assertThat(cal.follow(cal.post(DeliveryPages.path(query) + "try/", "all", "true")).text())
          .contains("There is nothing of it to try");
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
      assertThat(tom.lane(receiver)).as("others do not wait for that").isZero();
    }
  }

  @Test
  void whatIsTakenAwayIsNotDoneAnyMore() {
    try (Receiver receiver = new Receiver()) {
      long query = tom.save("jan", "off", 2);
      tom.setWebhook("jan", query, receiver.address());
      receiver.refuse(1);
      tom.run("jan", query);
      Waiting.await(() -> tom.lane(receiver) == 1);
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

package org.tom4j.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tom4j.runtime.contract.AnswerServer;
import org.tom4j.runtime.contract.Behaviour;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Waiting;

/** Servers that answer a delivery as none should: logged, and nothing else waits for them. */
@OnBothDatabases
final class HostileReceiverTest {
  private final DatabaseKind kind;

  HostileReceiverTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @Test
  void whateverAServerAnswersIsLoggedAndHoldsUpNobodyElse() {
    ActingTom tom = ActingTom.start(kind, "http: {allow-private: true}\n");
    try (Receiver good = new Receiver();
        Receiver inside = new Receiver();
        AnswerServer huge = new AnswerServer(_ -> Behaviour.tenGigabytes());
        AnswerServer drip = new AnswerServer(_ -> Behaviour.dripping());
        AnswerServer silent = new AnswerServer(_ -> Behaviour.silent());
        AnswerServer html = new AnswerServer(_ -> Behaviour.html());
        AnswerServer away =
            new AnswerServer(_ -> Behaviour.redirecting(URI.create(inside.address())))) {
      Map<Long, String> expected = new LinkedHashMap<>();
      expected.put(told(tom, "huge", huge.address()), "with more than 64 kB");
      expected.put(told(tom, "drip", drip.address()), "not to the end, within 10 s");
      expected.put(told(tom, "silent", silent.address()), "not to the end, within 10 s");
      expected.put(told(tom, "html", html.address()), "with a web page");
      expected.put(told(tom, "away", away.address()), "redirects are not followed");
      long well = told(tom, "well", URI.create(good.address()));
      Waiting.await(() -> good.all().size() == 1);
      expected.forEach((query, words) -> {
        Waiting.await(() ->
            tom.number(
                    "select count(*) from action_delivery where words <> ''"
                        + " and query_id = "
                        + query)
                == 1);
        assertThat(tom.page("ann", DeliveryPages.path(query))).contains(words);
      });
      tom.settled(well);
      assertThat(inside.all()).isEmpty();
      expected.forEach((query, _) ->
          assertThat(
                  tom.number(
                      "select count(*) from action_delivery where state = 'WAITING' and tries = 1"
                          + " and query_id = "
                          + query))
              .isEqualTo(1));
    } finally {
      tom.server.close();
    }
  }

  private static long told(ActingTom tom, String place, URI address) {
    long query = tom.save("ann", place, 1);
    tom.setWebhook("ann", query, address.toString());
    tom.run("ann", query);
    return query;
  }
}

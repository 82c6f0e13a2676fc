package org.tom4j.alerts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;

/** Who reads what comes of a run, and loses the right to while it comes. */
@OnBothDatabases
@Timeout(60)
final class RunReadersTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final AlertsTom tom;

  RunReadersTest(DatabaseKind kind) {
    tom = AlertsTom.on(kind);
  }

  @Test
  void areSentNoMoreRowsOnceTheirGroupIsGone() throws Exception {
    String key = tom.server.part(People.class).replaceToken(Viewer.CONSOLE, person("rows-reader"));
    endsWithTheGroup("rows", "/api/runs/%s/events/", "Authorization", "Token " + key);
  }

  @Test
  void areToldNoMoreOnALivePageOnceTheirGroupIsGone() throws Exception {
    Browser reader = tom.person("live-reader");
    String cookies =
        reader.cookies().stream().map(c -> c.getName() + "=" + c.getValue()).collect(joining("; "));
    endsWithTheGroup("live", "/alerts/run/%s/events/", "Cookie", cookies);
  }

  /** It never ends by itself, so without a word it would go on for an hour. */
  private void endsWithTheGroup(String name, String events, String header, String value)
      throws IOException, InterruptedException {
    Browser owner = tom.person(name + "-owner");
    long group = group(person(name + "-owner"), person(name + "-reader"));
    long query = AlertsTom.save(owner, name + " readers", "slow");
    String rights = "/alerts/query/" + query + "/rights/";
    String version = owner.get(rights).page().select("input[name=version]").val();
    var shared =
        owner.post(
            rights, "permissions", "PRIVATE", "groups", Long.toString(group), "version", version);
    assertThat(shared.status()).isEqualTo(303);
    String run = owner.post("/alerts/query/" + query + "/run/").location();

    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(tom.server.address().resolve(events.formatted(run.split("/")[3])))
              .header(header, value)
              .timeout(Duration.ofSeconds(30))
              .build();
      HttpResponse<Stream<String>> stream = client.send(request, BodyHandlers.ofLines());
      assertThat(stream.statusCode()).isEqualTo(200);
      deleteGroup(group);
      assertThat(stream.body().toList())
          .filteredOn(line -> line.contains("\"ended\":true"))
          .as("the run goes on")
          .isEmpty();
      assertThat(AlertsTom.state(owner, run)).isEqualTo("running");
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    } finally {
      owner.post(run + "stop/");
    }
  }

  private long person(String name) {
    return tom.server.personId(name, false);
  }

  private long group(long... members) {
    People people = tom.server.part(People.class);
    long group = people.addGroup(Viewer.CONSOLE, "readers " + NUMBERS.incrementAndGet());
    for (long member : members) {
      people.join(Viewer.CONSOLE, member, group);
    }
    return group;
  }

  private void deleteGroup(long group) {
    var gone = tom.server.admin().post("/accounts/groups/" + group + "/delete/");
    assertThat(gone.status()).isEqualTo(303);
  }
}

package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.Widget;

/** The tutorial's broker from its file to its alerts. */
class MyBrokerFetchTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "mytom");

  @TempDir Path folder;

  private TestProject example() throws IOException {
    TestProject project = new TestProject(folder);
    project.write(
        "brokers/MyBroker.java", Files.readString(EXAMPLE.resolve("brokers/MyBroker.java")));
    String data = "static/example/example_broker_data.json";
    project.serve("/" + data, Files.readString(EXAMPLE.resolve(data)));
    project.start();
    return project;
  }

  @Test
  void hasOneTextField() throws IOException {
    try (TestProject project = example()) {
      assertThat(project.module("MyBroker").fields())
          .singleElement()
          .satisfies(field -> {
            assertThat(field.name()).isEqualTo("target_name");
            assertThat(field.label()).isEqualTo("Target name");
            assertThat(field.widget()).isEqualTo(Widget.TEXT);
            assertThat(field.required()).isTrue();
          });
    }
  }

  @Test
  void keepsOnlyTheNamedTarget() throws Exception {
    try (TestProject project = example()) {
      BrokerModule module = project.module("MyBroker");
      String name =
          anyNameIn(Files.readString(EXAMPLE.resolve("static/example/example_broker_data.json")));
      Filled filled = module.fill(Map.of("target_name", List.of(" " + name + " ")));
      assertThat(filled).isEqualTo(new Filled.Valid("{\"target_name\":\"" + name + "\"}"));

      AlertFeed feed = module.open(((Filled.Valid) filled).json(), TestProject.NO_LIMITS);
      List<FeedItem> items = TestProject.all(feed);

      assertThat(feed.outcome()).isEqualTo(new Outcome.Complete());
      assertThat(items).isNotEmpty();
      for (FeedItem item : items) {
        FeedItem.Received received = (FeedItem.Received) item;
        assertThat(received.alert().name()).isEqualTo(name);
        assertThat(received.packet().origin()).isEqualTo(Packet.Origin.RECEIVED);
        assertThat(new String(received.packet().bytes(), StandardCharsets.UTF_8)).contains(name);
        GenericAlert again = module.remap(received.packet());
        assertThat(again).isEqualTo(received.alert());
      }
    }
  }

  private static String anyNameIn(String json) {
    int at = json.indexOf("\"name\"");
    int from = json.indexOf('"', at + 6) + 1;
    return json.substring(from, json.indexOf('"', from));
  }
}

package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.testing.Loopback;

/** {@code tom query actions} on a project that nobody serves. */
final class QueryActionsCommandTest {
  private static final String SECRET = "correct horse battery staple";

  @TempDir private Path project;
  private CommandLineTom line = new CommandLineTom(Path.of("."));

  @BeforeEach
  void saveAQuery() throws IOException {
    line = CommandLineTom.inProject(project);
    Files.writeString(project.resolve("tom.yaml"), "http: {allow-private: true}\n");
    line.save("TEST", "Both", "{\"name\":\"both\"}");
  }

  @Test
  void setsShowsTestsAndTakesAway() {
    List<String> bodies = new CopyOnWriteArrayList<>();
    HttpServer receiver =
        Loopback.serve(exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          Loopback.tell(exchange, 200, "{}");
        });
    try {
      String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/key-of-the-path";
      assertThat(line.tom("query", "actions", "Both").lines())
          .containsExactly("Nothing is done by itself with what it keeps.");
      assertThat(line.tom("target", "list", "Hot", "--add", "1").code()).isEqualTo(1);
      var wrong = line.tom("query", "actions", "Both", "--webhook", address);
      assertThat(wrong.code()).isEqualTo(2);
      assertThat(wrong.err()).contains("--secret: Give a secret");
      var set =
          line.typing(SECRET + "\n")
              .tom(
                  "query",
                  "actions",
                  "Both",
                  "--create-targets",
                  "--webhook",
                  address,
                  "--secret-from-stdin");
      assertThat(set.code()).as(set.err()).isZero();
      assertThat(set.out())
          .contains("It becomes a target", "is told.", "With the rights of the console")
          .doesNotContain("battery", "key-of-the-path");
      var tested = line.tom("query", "actions", "Both", "--test");
      assertThat(tested.code()).as(tested.err()).isZero();
      assertThat(tested.err()).contains("Delivered.");
      assertThat(bodies).singleElement().asString().contains("\"test\":true");
      assertThat(line.tom("query", "run", "Both").code()).isZero();
      assertThat(bodies).as("a command runs the query, a TOM that serves delivers").hasSize(1);
      assertThat(line.tom("query", "actions", "Both", "--off", "--test").code()).isEqualTo(2);
      assertThat(line.tom("query", "actions", "Both", "--list", "None").err())
          .contains("--list: There is no list of targets 'None'.");
      assertThat(line.tom("query", "actions", "1", "--off").err())
          .contains("Nothing is done with them any more.");
      assertThat(line.tom("query", "actions", "Both", "--test").code()).isEqualTo(1);
    } finally {
      receiver.stop(0);
    }
  }
}

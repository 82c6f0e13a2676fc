package org.tom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.contract.SentRequest;

class RecordedHttpTest {
  private final RecordedHttp nothing = new RecordedHttp(RecordedHttpTest.class);

  private record Query() {}

  record Settings(URI address) {}

  /** Asks whatever the test says and takes the words of the answer for ids. */
  private record Asking(Function<BrokerContext, String> question)
      implements AlertBroker<Query, String> {
    @Override
    public BrokerInfo<Query> info() {
      return BrokerInfo.of("Asking", Query.class);
    }

    @Override
    public Stream<String> fetchAlerts(Query query, BrokerContext context) {
      return Stream.of(context).map(question);
    }

    @Override
    public GenericAlert toGenericAlert(String words) {
      return GenericAlert.of(words, null, null, null);
    }
  }

  private static Fetched<String> ask(RecordedHttp http, String address) {
    return http.fetch(
        new Asking(context -> context.http().getText(URI.create(address))), new Query());
  }

  @Test
  void answersAnyHostInTheWorld() {
    RecordedHttp http =
        nothing
            .answerJson("https://a.example.org:8443/x", "one")
            .answerJson("http://b.example.org/x", "two")
            .answerJson("/static/x", "own");
    assertThat(ask(http, "https://a.example.org:8443/x").elements()).containsExactly("one");
    assertThat(ask(http, "http://b.example.org/x").elements()).containsExactly("two");
    assertThat(ask(http, "/static/x").elements()).containsExactly("own");
  }

  @Test
  void takesThePartsOfAQuestionInAnyOrder() {
    RecordedHttp http = nothing.answerJson("https://a.example.org/x?b=2&a=1", "both");
    assertThat(ask(http, "https://a.example.org/x?a=1&b=2").elements()).containsExactly("both");
    assertThatThrownBy(() -> ask(http, "https://a.example.org/x?a=1"))
        .isInstanceOf(BrokerException.Refused.class);
  }

  @Test
  void answersEveryQuestionToAPathThatWasRecordedWithoutOne() {
    RecordedHttp http =
        nothing
            .answerJson("https://a.example.org/x", "any")
            .answerJson("https://a.example.org/x?page=2", "second");
    assertThat(ask(http, "https://a.example.org/x?page=1").elements()).containsExactly("any");
    assertThat(ask(http, "https://a.example.org/x?page=2").elements()).containsExactly("second");
  }

  @Test
  void readsTheAnswersOfAFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("one.json"), "first");
    Files.writeString(folder.resolve("gone.txt"), "none");
    Files.writeString(
        folder.resolve("answers.txt"),
        "# two\n\nhttps://a.example.org/x  one.json\nhttps://a.example.org/y gone.txt 404\n");
    RecordedHttp http = nothing.answers(folder);
    assertThat(ask(http, "https://a.example.org/x?page=1").elements()).containsExactly("first");
    assertThatThrownBy(() -> ask(http, "https://a.example.org/y"))
        .isInstanceOf(BrokerException.Refused.class);
    Files.writeString(folder.resolve("answers.txt"), "https://a.example.org/x two.json\n");
    assertThatThrownBy(() -> nothing.answers(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("answers.txt, line 1")
        .hasMessageContaining("two.json");
  }

  @Test
  void refusesWhatWasNotRecorded() {
    assertThatThrownBy(() -> ask(nothing, "https://a.example.org/x"))
        .isInstanceOf(BrokerException.Refused.class)
        .hasMessageContaining("a.example.org")
        .hasMessageContaining("404");
  }

  @Test
  void tellsWhatWasReallySent() {
    RecordedHttp http = nothing.answerJson("https://a.example.org/ask", "\"yes\"");
    Asking posting =
        new Asking(context ->
            context
                .http()
                .withHeader("X-Mine", "1")
                .postForm(
                    URI.create("https://a.example.org/ask?v=2"),
                    Map.of("name", "M 31"),
                    String.class));
    SentRequest sent = http.fetch(posting, new Query()).sent().getFirst();
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.uri()).hasToString("https://a.example.org/ask?v=2");
    assertThat(sent.headers()).containsEntry("x-mine", "1");
    assertThat(sent.body()).isEqualTo("name=M+31");
  }

  @Test
  void passesErrorsOn() {
    RecordedHttp http =
        nothing.answer(
            "https://a.example.org/x", 500, "text/plain", "down".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ask(http, "https://a.example.org/x"))
        .isInstanceOf(BrokerException.Unavailable.class)
        .hasMessageContaining("down");
  }

  @Test
  void lendsSettings() {
    Asking asking = new Asking(context -> context.settings(Settings.class).address().toString());
    RecordedHttp http = nothing.withSettings(new Settings(URI.create("https://mine.example.org")));
    assertThat(http.fetch(asking, new Query()).elements())
        .containsExactly("https://mine.example.org");
    assertThatThrownBy(() -> nothing.fetch(asking, new Query()))
        .isInstanceOf(BrokerException.NotConfigured.class);
  }

  @Test
  void namesAResourceThatIsMissing() {
    assertThatThrownBy(() -> nothing.answer("https://a.example.org/x", "no_such_file.json"))
        .hasMessageContaining("no_such_file.json");
  }
}

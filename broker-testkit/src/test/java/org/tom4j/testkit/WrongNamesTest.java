package org.tom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.Names;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.Result.Failed;

/** Each wrong module of names fails where it should, and nowhere else. */
class WrongNamesTest {
  private static final URI STARS = URI.create("https://stars.example.org/");
  private static final String ANOTHER = "no name becomes another question";

  record Star(@Nullable String id, double ra, double dec) {
    @Nullable ResolvedObject object() {
      return id == null
          ? null
          : ResolvedObject.of(id)
              .at(SkyPosition.ofDegrees(ra, dec), null)
              .withPage(STARS.resolve("star"));
    }
  }

  private static Names asking(BiFunction<String, BrokerContext, Star> question) {
    return (name, context) -> question.apply(name, context).object();
  }

  private static Names sql(BiFunction<String, BrokerContext, String> quoted) {
    return asking((name, context) ->
        context
            .http()
            .get(
                Address.below(STARS, "tap")
                    .with("query", "SELECT * FROM star WHERE id = " + quoted.apply(name, context))
                    .uri(),
                Star.class));
  }

  private static Star posted(BrokerContext context, String json) {
    return context.http().postForm(STARS.resolve("post"), Map.of("data", json), Star.class);
  }

  static Stream<Arguments> modules() {
    Names right = sql((name, _) -> "'" + name.strip().replace("'", "''") + "'");
    Names inThePath =
        asking((name, context) ->
            context
                .http()
                .get(STARS.resolve("star/" + Address.segment(name) + "/json"), Star.class));
    Names throwsAtOnesItDoesNotLike =
        (name, context) -> {
          if (name.contains("'")) {
            throw new IllegalStateException("no");
          }
          return right.resolve(name, context);
        };
    return Stream.of(
        arguments("right", right, List.of()),
        arguments("right in the path", inThePath, List.of()),
        arguments(
            "right in a body",
            asking((name, context) ->
                context.http().postJson(STARS.resolve("post"), Map.of("id", name), Star.class)),
            List.of()),
        arguments(
            "leaves quotes as they are", sql((name, _) -> "'" + name + "'"), List.of(ANOTHER)),
        arguments(
            "trusts in backslashes",
            sql((name, _) -> "'" + name.replace("'", "\\'") + "'"),
            List.of(ANOTHER)),
        arguments(
            "puts JSON together by hand",
            asking((name, context) -> posted(context, "{\"id\": \"" + name + "\"}")),
            List.of(ANOTHER)),
        arguments(
            "writes addresses by hand",
            asking((name, context) ->
                context
                    .http()
                    .get(URI.create(STARS + "tap?id=" + name.replace(" ", "%20")), Star.class)),
            List.of(ANOTHER)),
        arguments(
            "leaves slashes in a path",
            asking((name, context) ->
                context
                    .http()
                    .get(
                        STARS.resolve("star/" + Address.segment(name).replace("%2F", "/")),
                        Star.class)),
            List.of(ANOTHER)),
        arguments("throws", throwsAtOnesItDoesNotLike, List.of(ANOTHER)),
        arguments(
            "knows everything",
            (Names)
                (name, context) ->
                    Objects.requireNonNullElse(
                        right.resolve(name, context), ResolvedObject.of(name)),
            List.of("a name that nothing has is null")),
        arguments(
            "has no words for nothing",
            (Names)
                (name, context) -> {
                  ResolvedObject told = right.resolve(name, context);
                  if (told == null) {
                    throw new BrokerException.Malformed("nothing", STARS);
                  }
                  return told;
                },
            List.of("a name that nothing has is null")),
        arguments(
            "tells a page that is none",
            (Names)
                (name, context) -> {
                  ResolvedObject told = right.resolve(name, context);
                  return told == null ? null : told.withPage(URI.create("javascript:alert(1)"));
                },
            List.of("the page about the object is on the web")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void failWhereTheyShould(String name, Names module, List<String> expected) {
    String star = "{\"id\": \"Some Star\", \"ra\": 10.5, \"dec\": -20}";
    String nothing = "{\"ra\": 0, \"dec\": 0}";
    List<String> failed = new ArrayList<>();
    for (Check check : answering(star).nameChecks(module, "Some Star", answering(nothing))) {
      if (check.run() instanceof Failed(String words)) {
        failed.add(check.name());
        assertThat(words.toLowerCase(Locale.ROOT)).as(name).isNotBlank();
      }
    }
    assertThat(failed).as(name).isEqualTo(expected);
  }

  private static RecordedHttp answering(String json) {
    RecordedHttp http = new RecordedHttp(WrongNamesTest.class);
    for (String path : List.of("tap", "post", "star/Some%20Star/json", "star/Some%20Star")) {
      http = http.answerJson(STARS + path, json);
    }
    return http;
  }
}

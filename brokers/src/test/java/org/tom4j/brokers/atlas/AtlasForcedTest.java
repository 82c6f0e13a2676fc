package org.tom4j.brokers.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException.Malformed;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerException.RateLimited;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.PhotometryStanding;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.brokers.Service.Asked;
import org.tom4j.testkit.PhotometryRequestsContract;
import org.tom4j.testkit.RecordedHttp;

/** ATLAS' queue and what comes out of it. */
class AtlasForcedTest {
  private static final PhotometryRequest REQUEST =
      new PhotometryRequest(
          SkyPosition.ofDegrees(342.4596, -0.00001),
          new PhotometryRequest.Motion(12.5, -3, 2016),
          Instant.parse("2021-04-24T12:00:00Z"),
          Instant.parse("2021-05-24T00:00:00Z"));

  private static final String TITLES =
      "###MJD m dm uJy duJy F err chi/N RA Dec x y maj min phi apfit mag5sig Sky Obs\n";

  private static final String TASK = "/forced/queue/12/";

  private final AtlasForced atlas = new AtlasForced();

  @Test
  void aRequestIsHandedInWithAllThatIsKnownOfThePlace() {
    AtomicReference<@Nullable Asked> heard = new AtomicReference<>();
    String handle =
        asking(
            asked -> {
              heard.set(asked);
              return new Answer(
                  201, "application/json", "{\"url\": \"https://else.example" + TASK + "\"}");
            },
            context -> atlas.submit(REQUEST, context));
    assertThat(handle).isEqualTo(TASK);
    Asked asked = Objects.requireNonNull(heard.get());
    assertThat(asked.path()).isEqualTo("/forced/queue/");
    assertThat(asked.header("Authorization")).isEqualTo("Token t0ken");
    assertThat(List.of("ra", "dec", "mjd_min", "mjd_max", "send_email", "use_reduced"))
        .extracting(asked::field)
        .containsExactly("342.4596", "-0.000010", "59328.50000", "59358.00000", "false", "false");
    assertThat(List.of("propermotion_ra", "propermotion_dec", "radec_epoch_year"))
        .extracting(asked::field)
        .containsExactly("12.5", "-3.0", "2016.0");
  }

  @ParameterizedTest
  @CsvSource({
    "Request was throttled. Expected available in 42 seconds., PT42S",
    "Expected available in 1 second., PT1S",
    "Queue is full: available in 7 minutes, PT7M",
    "no more today,",
  })
  void aFullQueueTellsInWordsHowLongToWait(String words, @Nullable Duration wait) {
    assertThat(AtlasWait.in(words)).isEqualTo(wait);
  }

  @Test
  void aFullQueueIsTriedAgainAfterItsWait() {
    assertThatThrownBy(() ->
            asking(
                _ ->
                    new Answer(
                        429,
                        "application/json",
                        "{\"detail\": \"available in 7 minutes\"}",
                        Map.of()),
                context -> atlas.submit(REQUEST, context)))
        .isInstanceOfSatisfying(
            RateLimited.class,
            limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofMinutes(7)));
  }

  @Test
  void aTaskIsInTheQueueThenMeasuredThenDoneOrNot() {
    assertThat(words("{\"url\": \"x\", \"starttimestamp\": null, \"finishtimestamp\": null}"))
        .isEqualTo("in ATLAS' queue");
    assertThat(words("{\"starttimestamp\": \"2026-11-20T10:00:00Z\"}"))
        .isEqualTo("ATLAS measures it now");
    assertThat(words("{\"finishtimestamp\": \"2026-11-20\", \"error_msg\": \"No images\"}"))
        .isEqualTo("ATLAS could not measure it: No images");
    assertThat(words("{\"finishtimestamp\": \"2026-11-20\", \"result_url\": null}"))
        .contains("without a result");
    assertThat(words(null)).contains("no longer has this task");
  }

  @Test
  void signedFluxesBecomeForcedMeasurementsAndMagnitudesOnlyWhereSomethingIsSeen() {
    List<PhotometryPoint> points =
        points(
            """
            59328.597033 18.500 0.054 144.54 7.20 o 0 1.20 342.45960 51.26340 1 2 2 2 0 -0.4 18.91 20 02a59328o0586o
            59328.606953 -19.10 0.30 -83.17 22.00 c 0 1.10 342.45960 51.26340 1 2 2 2 0 -0.4 19.03 20 02a59328o0600c
            59330.5 20.50 0.50 22.91 11.00 o 0 1.10 342.45960 51.26340 1 2 2 2 0 -0.4 19.13 20 02a59330o0100o
            """,
            List.of());
    assertThat(points).hasSize(3).allMatch(p -> p.series() == PhotometryPoint.Series.FORCED);
    PhotometryPoint seen = points.getFirst();
    assertThat(seen.time())
        .isEqualTo(
            new ObservationTime(
                Instant.parse("2021-04-24T14:19:43.651200Z"),
                "59328.597033",
                ObservationTime.Scale.UTC,
                ObservationTime.Reference.START));
    assertThat(seen.exposure()).isEqualTo(Duration.ofSeconds(30));
    assertThat(seen.sourceId()).isEqualTo("02a59328o0586o");
    assertThat(seen.band().code()).isEqualTo("atlaso");
    assertThat(seen.flux()).isEqualTo(new Flux(144.54, 7.20, "uJy"));
    Magnitude magnitude = Objects.requireNonNull(seen.magnitude());
    assertThat(magnitude.value()).isEqualTo(18.5);
    // m = 23.9 - 2.5 lg f of microjanskys: the service's magnitude is that of its flux.
    assertThat(magnitude.value()).isCloseTo(23.9 - 2.5 * Math.log10(144.54), within(0.01));
    assertThat(points.get(1).band().code()).isEqualTo("atlasc");
    assertThat(points.get(1).negative()).isTrue();
    assertThat(points.subList(1, 3))
        .extracting(PhotometryPoint::magnitude)
        .allMatch(Magnitude::isLimit)
        .extracting(Magnitude::value)
        .containsExactly(19.03, 19.13);
  }

  @Test
  void whatIsOfBadQualityIsLeftOutAndCounted() {
    List<PhotometryPoint> points =
        points(
            """
            59328.1 18.5 0.05 144.5 7.2 o 1 1.2 10 -60 1 2 2 2 0 -0.4 18.9 20 failed-fit
            59328.2 18.5 0.05 144.5 7.2 o 0 950 10 -60 1 2 2 2 0 -0.4 18.9 20 trail
            59328.3 18.5 0.05 144.5 4000 o 0 1.2 10 -60 1 2 2 2 0 -0.4 18.9 20 clouds
            59328.4 18.5 0.05 nan 7.2 o 0 1.2 10 -60 1 2 2 2 0 -0.4 18.9 20 nothing
            59328.5 18.5 0.05
            59328.6 18.5 0.05 144.5 7.2 w 0 1.2 10 -60 1 2 2 2 0 -0.4 18.9 20 good
            """,
            List.of(
                "5 measurements of bad quality were left out",
                "South of −50° ATLAS changed its reference images: fluxes may have a step"));
    assertThat(points).extracting(PhotometryPoint::sourceId).containsExactly("good");
    assertThat(points.getFirst().band().code()).isEqualTo("atlasw");
  }

  @Test
  void aPageInsteadOfAResultIsNoEmptyResult() {
    assertThatThrownBy(() -> points("<html>", "<html>gone</html>", List.of()))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("###MJD");
  }

  @Test
  void aTokenIsAskedForWithUserAndPasswordAndNeitherIsTold() {
    AtlasSettings user = new AtlasSettings(null, null, "hera", "p4ssword");
    String token =
        asking(
            user,
            asked ->
                asked.path().endsWith("/api-token-auth/")
                    ? Answer.json(
                        asked.field("username").equals("hera")
                                && asked.field("password").equals("p4ssword")
                            ? "{\"token\": \"t0ken\"}"
                            : "{}")
                    : asked.header("Authorization").equals("Token t0ken")
                        ? Answer.json("{\"url\": \"Token t0ken\"}")
                        : new Answer(401, "application/json", "{}"),
            context -> {
              assertThat(atlas.test(context)).contains("takes user and password");
              assertThatThrownBy(() -> atlas.submit(REQUEST, context))
                  .as("it knows the token, and tells it instead of an address")
                  .isInstanceOf(Malformed.class)
                  .hasMessageNotContaining("t0ken");
              return "";
            });
    assertThat(token).isEmpty();
    assertThatThrownBy(() ->
            asking(
                user,
                _ -> new Answer(400, "application/json", "{\"non_field_errors\": [\"no\"]}"),
                atlas::test))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("does not take")
        .hasMessageNotContaining("p4ssword");
    assertThatThrownBy(() ->
            asking(
                new AtlasSettings(null, null, "hera", null), _ -> Answer.json("{}"), atlas::test))
        .isInstanceOf(NotConfigured.class)
        .hasMessageContaining("register at https://fallingstar-data.com/forcedphot/");
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    String server = "https://fallingstar-data.com";
    String lines =
        """
        59328.597033 18.500 0.054 144.54 7.20 o 0 1.20 342.45960 51.26340 1 2 2 2 0 -0.4 18.91 20 a
        59328.606953 -19.10 0.30 -83.17 22.00 c 0 1.10 342.45960 51.26340 1 2 2 2 0 -0.4 19.03 20 b
        """;
    RecordedHttp http =
        new RecordedHttp(AtlasForcedTest.class)
            .withSettings(new AtlasSettings(null, "t0ken", null, null))
            .answerJson(server + "/forcedphot/queue/", "{\"url\": \"" + server + TASK + "\"}")
            .answerJson(server + TASK, "{\"result_url\": \"" + server + "/forced/static/12.txt\"}")
            .answer(
                server + "/forced/static/12.txt",
                200,
                "text/plain",
                (TITLES + lines).getBytes(StandardCharsets.UTF_8));
    return new PhotometryRequestsContract(atlas, REQUEST, http).tests();
  }

  private @Nullable String words(@Nullable String task) {
    return asking(
        _ -> task == null ? new Answer(404, "application/json", "{}") : Answer.json(task),
        context ->
            switch (atlas.poll(TASK, context)) {
              case PhotometryStanding.Waiting(String words, _) -> words;
              case PhotometryStanding.Refused(String words) -> words;
              case PhotometryStanding.Done _ -> "done";
            });
  }

  private List<PhotometryPoint> points(String lines, List<String> notes) {
    return points(lines, TITLES + lines, notes);
  }

  private List<PhotometryPoint> points(String what, String text, List<String> notes) {
    return asking(
        asked ->
            asked.path().equals(TASK)
                ? Answer.json("{\"result_url\": \"https://else.example/forced/static/12.txt\"}")
                : new Answer(200, "text/plain", text),
        context -> {
          var done = (PhotometryStanding.Done) atlas.poll(TASK, context);
          List<PhotometryPoint> points = done.points().toList();
          assertThat(context.notes()).as(what).isEqualTo(notes);
          return points;
        });
  }

  private static <T> T asking(Function<Asked, Answer> answers, Function<ModuleContext, T> ask) {
    return asking(new AtlasSettings(null, "t0ken", null, null), answers, ask);
  }

  private static <T> T asking(
      AtlasSettings settings, Function<Asked, Answer> answers, Function<ModuleContext, T> ask) {
    try (Service service = Service.hearing(answers)) {
      return ask.apply(
          new ModuleContext(
              service.http(),
              new AtlasSettings(
                  service.address().resolve("forced"),
                  settings.token(),
                  settings.user(),
                  settings.password())));
    }
  }
}

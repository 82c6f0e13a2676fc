package org.tom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.PhotometryRequests;
import org.tom4j.broker.PhotometryStanding;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.Result.Failed;

/** Each wrong module of photometry on request fails where it should, and nowhere else. */
class WrongRequestsTest {
  private static final URI QUEUE = URI.create("https://camera.example.org/queue/");
  private static final PhotometryRequest REQUEST =
      new PhotometryRequest(
          SkyPosition.ofDegrees(10.5, -20.25),
          null,
          Instant.parse("2025-12-01T00:00:00Z"),
          Instant.parse("2026-01-01T00:00:00Z"));

  record Task(String id) {}

  record Measured(String id, double mag) {
    PhotometryPoint point() {
      return PhotometryPoint.of(
              ObservationTime.utc(REQUEST.from(), "", null),
              PhotometryPoint.Series.FORCED,
              Band.of("g"),
              id)
          .withMagnitude(Magnitude.of(mag));
    }
  }

  /** Keeps the contract, as far as none of its methods is another. */
  private static class Camera implements PhotometryRequests {
    @Override
    public String submit(PhotometryRequest request, BrokerContext context) {
      return context
          .http()
          .withHeader("Authorization", "Token t0ken")
          .postForm(QUEUE, Map.of("ra", "10.5"), Task.class)
          .id();
    }

    @Override
    public PhotometryStanding poll(String handle, BrokerContext context) {
      return new PhotometryStanding.Done(
          context
              .http()
              .getArray(QUEUE.resolve("12"), Measured.class)
              .map(Measured::point)
              .map(this::told));
    }

    PhotometryPoint told(PhotometryPoint point) {
      return point;
    }
  }

  static Stream<Arguments> modules() {
    return Stream.of(
        arguments("right", new Camera(), List.of()),
        arguments(
            "tells its token",
            new Camera() {
              @Override
              public String submit(PhotometryRequest request, BrokerContext context) {
                return super.submit(request, context) + "?token=t0ken";
              }
            },
            List.of("a handle can be kept")),
        arguments(
            "tells a fill value",
            new Camera() {
              @Override
              PhotometryPoint told(PhotometryPoint point) {
                return point.withMagnitude(Magnitude.of(-999));
              }
            },
            List.of("every measurement can be kept")),
        arguments(
            "takes an error for nothing measured",
            new Camera() {
              @Override
              public PhotometryStanding poll(String handle, BrokerContext context) {
                List<PhotometryPoint> points = new ArrayList<>();
                try (var read = ((PhotometryStanding.Done) super.poll(handle, context)).points()) {
                  read.forEach(points::add);
                } catch (BrokerException.Unavailable later) {
                  points.clear();
                }
                return new PhotometryStanding.Done(points.stream());
              }
            },
            List.of("status 500 is Unavailable", "an endless drip is Unavailable")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void failWhereTheyShould(String name, PhotometryRequests module, List<String> expected) {
    RecordedHttp http =
        new RecordedHttp(WrongRequestsTest.class)
            .answerJson(QUEUE.toString(), "{\"id\": \"12\"}")
            .answerJson(
                QUEUE + "12", "[{\"id\": \"a\", \"mag\": 18}, {\"id\": \"b\", \"mag\": 19}]");
    List<String> failed = new ArrayList<>();
    for (Check check : http.requestChecks(module, REQUEST)) {
      if (check.run() instanceof Failed) {
        failed.add(check.name());
      }
    }
    assertThat(failed).as(name).isEqualTo(expected);
  }
}

package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;

/** Modules with packets of their own, which are read on one thread and mapped on another. */
class PacketModuleTest {
  private static final String FORMAT =
      """
      static final java.util.concurrent.CountDownLatch READ =
          new java.util.concurrent.CountDownLatch(1);
      @Override public AlertPacket packet(Row row) {
        return new AlertPacket(row.id().getBytes(), "text/plain", null);
      }
      @Override public Row alert(AlertPacket packet) { throw new IllegalArgumentException(); }
      @Override public Map<String, Object> members(Row row) { return Map.of(); }
      """;
  private static final String ENDLESS =
      "Stream.iterate(0, i -> i + 1).map(i -> new Row(i.toString()))";
  private static final String TEN = ENDLESS + ".limit(10)";

  @TempDir Path folder;

  /**
   * Opens a module's stream.
   *
   * @param mapping statements before a row is mapped
   */
  private static AlertFeed open(
      TestProject project, String stream, String mapping, FeedLimits limits) throws Exception {
    project.write(
        "brokers/Some.java",
        TestProject.source("Some", TestProject.fetching(stream) + FORMAT)
            .replace("implements ", "implements PacketFormat<Some.Row>, ")
            .replace("return GenericAlert.of", mapping + " return GenericAlert.of"));
    project.start();
    return project.open("Some", limits);
  }

  private static AlertFeed open(TestProject project, String stream, String mapping)
      throws Exception {
    return open(project, stream, mapping, TestProject.NO_LIMITS);
  }

  private static List<String> ids(List<FeedItem> items) {
    List<String> ids = new ArrayList<>();
    for (FeedItem item : items) {
      ids.add(
          switch (item) {
            case FeedItem.Received(var alert, _, _) -> alert.id();
            case FeedItem.Bad bad -> bad.reason();
            case FeedItem.PassedOver _ -> "passed over";
          });
    }
    return ids;
  }

  private static List<String> numbers(int below) {
    return IntStream.range(0, below).mapToObj(Integer::toString).toList();
  }

  @Test
  void allAlertsComeInTheirOrder() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      AlertFeed feed = open(project, ENDLESS + ".limit(5000)", "");
      assertThat(ids(TestProject.all(feed))).isEqualTo(numbers(5000));
      assertThat(feed.outcome()).isEqualTo(new Outcome.Complete());
    }
  }

  @Test
  void theNextAlertIsReadWhileOneIsMapped() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      String reading = TEN + ".peek(row -> { if (row.id().equals(\"1\")) READ.countDown(); })";
      String mapping =
          "try { READ.await(); } catch (InterruptedException e) { throw new Error(e); }";
      AlertFeed feed = open(project, reading, mapping);
      assertThat(ids(TestProject.all(feed))).isEqualTo(numbers(10));
    }
  }

  @Test
  void aLimitOfAlertsIsKeptToExactly() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      var limits = new FeedLimits(100, Duration.ofMinutes(5));
      AlertFeed feed = open(project, ENDLESS, "", limits);
      assertThat(ids(TestProject.all(feed))).isEqualTo(numbers(100));
      assertThat(feed.outcome())
          .isEqualTo(new Outcome.Limited("the limit of 100 alerts was reached"));
    }
  }

  @Test
  void anEndlessStreamStopsThoughNobodyTakesItsAlerts() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      AlertFeed feed = open(project, ENDLESS, "");
      assertThat(feed.take(1, TestProject.PATIENCE)).hasSize(1);
      feed.close();
      assertThat(TestProject.all(feed)).isEmpty();
      assertThat(feed.outcome()).isEqualTo(new Outcome.Stopped(false));
      assertThat(project.report("Some").leftBehindThreads()).isEmpty();
    }
  }

  @Test
  void aMappingThatNeverReturnsIsLeftBehindAndItsReaderIsNot() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      AlertFeed feed = open(project, ENDLESS, "READ.countDown(); " + project.holding());
      TestProject.await(
          "the mapping", () -> TestProject.threads("broker Some map").stream().findAny());
      feed.stop();
      assertThat(TestProject.all(feed)).isEmpty();
      assertThat(feed.outcome()).isEqualTo(new Outcome.Stopped(true));
      assertThat(project.report("Some").leftBehindThreads())
          .singleElement()
          .asString()
          .startsWith("broker Some map ");
      TestProject.await(
          "the reader's end", () -> TestProject.threads("broker Some fetch").isEmpty());
    }
  }

  @Test
  void whatAMappingCannotReadIsOneBadAlertInItsPlace() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      String mapping =
          "if (row.id().equals(\"1\")) throw new BrokerException.Malformed(\"odd\", null);";
      assertThat(ids(TestProject.all(open(project, TEN + ".limit(3)", mapping))))
          .containsExactly("0", "odd", "2");
    }
  }

  @Test
  void whatIsMoreThanABadAlertEndsTheFetchAndWhatCameBeforeIsKept() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      String mapping = "if (row.id().equals(\"7\")) throw new LinkageError(\"odd\");";
      AlertFeed feed = open(project, ENDLESS, mapping);
      assertThat(ids(TestProject.all(feed))).isEqualTo(numbers(7));
      assertThat(feed.outcome()).isInstanceOf(Outcome.Failed.class).asString().contains("odd");
    }
  }

  @Test
  void whatWasReadBeforeAServiceFailedIsMapped() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      String reading =
          "Stream.concat("
              + TEN
              + ", Stream.of(1).map(i -> { throw"
              + " new BrokerException.Unavailable(\"gone\", null, 0); }))";
      AlertFeed feed = open(project, reading, "");
      assertThat(ids(TestProject.all(feed))).isEqualTo(numbers(10));
      assertThat(feed.outcome()).asString().contains("UNAVAILABLE", "gone");
    }
  }

  @Test
  void aMappingThatInterruptsItselfEndsTheFetch() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      AlertFeed feed = open(project, ENDLESS, "Thread.currentThread().interrupt();");
      TestProject.all(feed);
      assertThat(feed.outcome()).asString().contains("the module interrupted its own thread");
    }
  }
}

package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;

/** Modules that will not stop, and what becomes of everything beside them. */
class HostileModuleTest {
  private static final String ENDLESS =
      TestProject.fetching("Stream.generate(() -> new Row(\"a\"))");

  @TempDir Path folder;

  private static String doing(String statements) {
    return "@Override public Stream<Row> fetchAlerts(Query query, BrokerContext context) {"
        + " context.note(\"in\"); "
        + statements
        + " return Stream.of(new Row(\"late\")); }";
  }

  /** A fetch that is inside its module. */
  private static AlertFeed inside(TestProject project, String module) throws InterruptedException {
    AlertFeed feed = project.open(module);
    TestProject.await("the module to be called", () -> !feed.notes().isEmpty());
    return feed;
  }

  private static void assertWellBeside(TestProject project) throws InterruptedException {
    assertThat(TestProject.all(project.open("Healthy"))).hasSize(1);
  }

  private static TestProject healthy(TestProject project) throws Exception {
    project.writeModule("Healthy", TestProject.fetching("Stream.of(new Row(\"well\"))"));
    return project;
  }

  @Test
  void aModuleThatIgnoresEveryStopIsLeftBehindAndListed() throws Exception {
    try (TestProject project = healthy(new TestProject(folder, TestProject::impatient))) {
      project.writeModule("Deaf", doing(project.holding()));
      project.start();
      AlertFeed feed = inside(project, "Deaf");
      feed.stop();
      assertThat(TestProject.all(feed)).isEmpty();
      assertThat(feed.outcome()).isEqualTo(new Outcome.Stopped(true));
      assertThat(project.report("Deaf").leftBehindThreads())
          .singleElement()
          .asString()
          .startsWith("broker Deaf fetch ");
      assertWellBeside(project);
    }
  }

  @Test
  void aTimeLimitThatIsIgnoredSaysSo() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      project.writeModule("Deaf", doing(project.holding()));
      project.start();
      AlertFeed feed = project.open("Deaf", new FeedLimits(10, Duration.ofMillis(100)));
      TestProject.all(feed);
      assertThat(feed.outcome())
          .isEqualTo(
              new Outcome.Limited(
                  "the time limit of 0.1s was reached; the module went on all the same and its"
                      + " thread was left behind"));
    }
  }

  @Test
  void itsThreadIsListedNoLongerThanItRuns() throws Exception {
    try (TestProject project = new TestProject(folder, TestProject::impatient)) {
      // Wakes up by itself, well after it was left behind.
      project.writeModule(
          "Slow",
          doing(
              "long end = System.nanoTime() + 3_000_000_000L; while (System.nanoTime() < end) {"
                  + " try { Thread.sleep(20); } catch (InterruptedException ignored) { } }"));
      project.start();
      AlertFeed feed = inside(project, "Slow");
      feed.stop();
      assertThat(TestProject.all(feed)).isEmpty();
      assertThat(feed.outcome()).isEqualTo(new Outcome.Stopped(true));
      TestProject.await("its end", () -> project.report("Slow").leftBehindThreads().isEmpty());
    }
  }

  @Test
  void twoSpinningFetchesHoldUpNothingElse() throws Exception {
    try (TestProject project = healthy(new TestProject(folder, TestProject::impatient))) {
      project.writeModule("Spinner", doing(project.spinning()));
      project.start();
      AlertFeed one = inside(project, "Spinner");
      AlertFeed two = inside(project, "Spinner");
      assertWellBeside(project);
      one.close();
      two.close();
      assertThat(TestProject.all(one)).isEmpty();
      assertThat(TestProject.all(two)).isEmpty();
      assertWellBeside(project);
    }
  }

  @Test
  void fetchesBeyondTheNumberAllowedWaitForTheirTurn() throws Exception {
    try (TestProject project =
        healthy(new TestProject(folder, settings -> settings.withParallel(1)))) {
      project.writeModule("Endless", ENDLESS);
      project.start();
      AlertFeed first = project.open("Endless");
      AlertFeed second = project.open("Healthy");
      AlertFeed third = project.open("Healthy");
      assertThat(first.take(1, TestProject.PATIENCE)).hasSize(1);
      assertThat(second.take(1, Duration.ofMillis(200))).isEmpty();
      third.stop();
      assertThat(TestProject.all(third)).isEmpty();
      assertThat(third.outcome()).isEqualTo(new Outcome.Stopped(false));
      first.close();
      assertThat(TestProject.all(second)).hasSize(1);
    }
  }

  @Test
  void aFetchLeftBehindGivesUpItsTurn() throws Exception {
    try (TestProject project =
        healthy(
            new TestProject(folder, settings -> TestProject.impatient(settings).withParallel(1)))) {
      project.writeModule("Deaf", doing(project.holding()));
      project.start();
      inside(project, "Deaf").stop();
      assertWellBeside(project);
    }
  }

  @Test
  void aModuleIsNotFetchedAnyMoreAfterEightWereLeftBehind() throws Exception {
    try (TestProject project =
        new TestProject(
            folder,
            settings -> settings.withLimits(Duration.ofSeconds(2), Duration.ofMillis(50)))) {
      project.writeModule("Deaf", doing(project.holding()));
      project.start();
      for (int i = 0; i < 8; i++) {
        AlertFeed feed = inside(project, "Deaf");
        feed.stop();
        TestProject.all(feed);
      }
      AlertFeed ninth = project.open("Deaf");
      assertThat(TestProject.all(ninth)).isEmpty();
      assertThat(ninth.outcome())
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.words()).contains("8 threads of Deaf never returned"));
    }
  }

  @Test
  void aStopEndsAReadThatWaitsForTheNetwork() throws Exception {
    try (TestProject project = new TestProject(folder);
        ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      project.writeModule(
          "Waiting",
          TestProject.fetching(
              "context.http().getArray(URI.create(\"http://127.0.0.1:"
                  + silent.getLocalPort()
                  + "/\"), Row.class)"));
      project.restart(settings ->
          new ModuleHostSettings(
              settings.brokers(),
              settings.plugins(),
              settings.cache(),
              settings.data(),
              null,
              Map.of(),
              Map.of("Waiting", Set.of("127.0.0.1")),
              16,
              settings.callLimit(),
              Duration.ofMinutes(1),
              settings.poll(),
              List.of(),
              Map.of()));
      AlertFeed feed = project.open("Waiting");
      try (Socket accepted = silent.accept()) {
        InputStream request = accepted.getInputStream();
        assertThat(request.read()).isEqualTo('G');
        feed.stop();
        assertThat(TestProject.all(feed)).isEmpty();
        assertThat(feed.outcome()).isEqualTo(new Outcome.Stopped(false));
      }
    }
  }

  @Test
  void aSocketOfTheModulesOwnIsClosedByItsOnClose() throws Exception {
    try (TestProject project = new TestProject(folder);
        ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      project.writeModule(
          "Own",
          "@Override public Stream<Row> fetchAlerts(Query query, BrokerContext context) { try {"
              + " var socket = new java.net.Socket(\"127.0.0.1\", "
              + silent.getLocalPort()
              + "); var in = socket.getInputStream();"
              + " return Stream.generate(() -> { try { return new Row(\"\" + in.read()); } catch"
              + " (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } })"
              + ".onClose(() -> { try { socket.close(); } catch (java.io.IOException e) { } });"
              + " } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); } }");
      project.start();
      AlertFeed feed = project.open("Own");
      try (Socket accepted = silent.accept()) {
        OutputStream answer = accepted.getOutputStream();
        answer.write(1);
        assertThat(feed.take(1, TestProject.PATIENCE)).hasSize(1);
        feed.stop();
        TestProject.all(feed);
        assertThat(feed.outcome()).isEqualTo(new Outcome.Stopped(false));
      }
    }
  }

  @Test
  void aFastEndlessModuleRunsAheadNoFurtherThanTheQueue() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule(
          "Fast",
          TestProject.fetching(
              "Stream.generate(() -> { System.setProperty(\"fast.made\", \"\" +"
                  + " (Integer.getInteger(\"fast.made\", 0) + 1)); return new"
                  + " Row(\"x\".repeat(400)); })"));
      project.start();
      System.clearProperty("fast.made");
      AlertFeed feed = project.open("Fast");
      // 2,000 bytes or so each, in 4 MiB.
      TestProject.await("a full queue", () -> made() > 1_000);
      assertThat(feed.take(1, TestProject.PATIENCE)).hasSize(1);
      long taken = 1;
      while (taken < 20_000) {
        assertThat(made() - taken).isLessThan(6_000);
        taken += feed.take(500, TestProject.PATIENCE).size();
      }
      feed.close();
      TestProject.all(feed);
      assertThat(feed.outcome()).isEqualTo(new Outcome.Stopped(false));
    }
  }

  private static int made() {
    return Integer.getInteger("fast.made", 0);
  }
}

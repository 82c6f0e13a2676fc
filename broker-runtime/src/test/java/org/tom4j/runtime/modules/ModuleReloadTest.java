package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.ModuleReport.State;

/** Files that change under a running TOM. */
class ModuleReloadTest {
  @TempDir Path folder;

  private static String ofId(String id) {
    return TestProject.fetching("Stream.of(new Row(\"" + id + "\"))");
  }

  private static String firstId(TestProject project, String module) throws InterruptedException {
    return switch (TestProject.all(project.open(module)).getFirst()) {
      case FeedItem.Received received -> received.alert().id();
      case FeedItem.Bad bad -> bad.toString();
      case FeedItem.PassedOver passed -> passed.toString();
    };
  }

  @Test
  void aFileThatAppearsIsAModuleAndOneThatGoesIsNone() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.start();
      AtomicInteger changes = new AtomicInteger();
      project.host().onChange(changes::incrementAndGet);
      project.writeModule("New", ofId("1"));
      TestProject.await("the new module", () -> project.host().find("New").isPresent());
      Files.delete(folder.resolve("brokers/New.java"));
      TestProject.await("its end", () -> project.host().find("New").isEmpty());
      TestProject.await("two changes", () -> changes.get() == 2);
      assertThat(project.host().reports()).isEmpty();
    }
  }

  @Test
  void anEditedFileReplacesItsModule() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Edited", ofId("one"));
      project.start();
      String before = project.module("Edited").version();
      assertThat(firstId(project, "Edited")).isEqualTo("one");
      project.writeModule("Edited", ofId("two"));
      TestProject.await(
          "the new version", () -> !project.module("Edited").version().equals(before));
      assertThat(firstId(project, "Edited")).isEqualTo("two");
    }
  }

  @Test
  void aRunningFetchEndsOnTheVersionItBeganWith() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule(
          "Running", TestProject.fetching("Stream.generate(() -> new Row(\"old\"))"));
      project.start();
      String before = project.module("Running").version();
      try (AlertFeed feed = project.open("Running")) {
        assertThat(feed.take(1, TestProject.PATIENCE)).hasSize(1);
        project.writeModule("Running", ofId("new"));
        TestProject.await(
            "the new version", () -> !project.module("Running").version().equals(before));
        for (int i = 0; i < 30_000; ) {
          List<FeedItem> items = feed.take(1000, TestProject.PATIENCE);
          assertThat(items)
              .isNotEmpty()
              .allMatch(item -> ((FeedItem.Received) item).alert().id().equals("old"));
          i += items.size();
        }
        feed.stop();
        TestProject.all(feed);
        assertThat(feed.outcome()).isEqualTo(new Outcome.Stopped(false));
      }
      assertThat(firstId(project, "Running")).isEqualTo("new");
    }
  }

  @Test
  void aVersionThatDoesNotCompileNeverReplacesOneThatWorks() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Kept", ofId("good"));
      project.start();
      String good = project.module("Kept").version();
      project.writeModule("Kept", "this is no Java");
      TestProject.await(
          "word of it", () -> project.report("Kept").state() == State.OUTDATED_RUNNING_OLD);
      assertThat(project.module("Kept").version()).isEqualTo(good);
      assertThat(project.report("Kept").version()).isEqualTo(good);
      assertThat(project.report("Kept").problems())
          .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(15))
          .last()
          .asString()
          .contains("It runs on version " + good);
      assertThat(firstId(project, "Kept")).isEqualTo("good");

      project.writeModule("Kept", ofId("good"));
      TestProject.await("peace", () -> project.report("Kept").state() == State.READY);
      assertThat(project.report("Kept").problems()).isEmpty();
    }
  }

  @Test
  void aVersionWhoseConstructorThrowsNeverReplacesOneThatWorks() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Kept", ofId("good"));
      project.start();
      project.writeModule("Kept", ofId("bad") + "\npublic Kept() { throw new Error(\"no\"); }");
      TestProject.await(
          "word of it", () -> project.report("Kept").state() == State.OUTDATED_RUNNING_OLD);
      assertThat(firstId(project, "Kept")).isEqualTo("good");
    }
  }

  @Test
  void aFileOfAFolderCountsAsItsModule() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.write(
          "brokers/pair/Pair.java",
          TestProject.source("Pair", TestProject.fetching("Stream.of(new Row(Ids.ID))")));
      project.write("brokers/pair/Ids.java", "class Ids { static final String ID = \"1\"; }");
      project.start();
      String before = project.module("Pair").version();
      project.write("brokers/pair/Ids.java", "class Ids { static final String ID = \"2\"; }");
      TestProject.await("the new version", () -> !project.module("Pair").version().equals(before));
      assertThat(firstId(project, "Pair")).isEqualTo("2");
    }
  }

  @Test
  void aFileThatOnlyLooksNewIsNotLoadedAgain() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Touched", ofId("1"));
      project.start();
      BrokerModule before = project.module("Touched");
      AtomicInteger changes = new AtomicInteger();
      project.host().onChange(changes::incrementAndGet);
      project.writeModule("Touched", ofId("1"));
      project.writeModule("Other", ofId("1"));
      TestProject.await("the other", () -> project.host().find("Other").isPresent());
      TestProject.await("both", () -> changes.get() >= 1);
      assertThat(project.module("Touched")).isSameAs(before);
    }
  }

  @Test
  void aStartNeedsNoCompilerForWhatWasCompiledBefore() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Cached", ofId("1"));
      project.start();
      Path cache = folder.resolve(".tom/classes");
      List<Path> kept = filesIn(cache);
      assertThat(kept).anyMatch(file -> file.endsWith("Cached.class"));
      List<Long> before = modified(kept);

      project.restart(settings -> settings);
      assertThat(firstId(project, "Cached")).isEqualTo("1");
      assertThat(modified(filesIn(cache))).isEqualTo(before);
    }
  }

  @Test
  void damagedClassesAreCompiledAgain() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Cached", ofId("1"));
      project.start();
      for (Path file : filesIn(folder.resolve(".tom/classes"))) {
        Files.writeString(file, "damaged");
      }
      project.restart(settings -> settings);
      assertThat(firstId(project, "Cached")).isEqualTo("1");
      project.restart(settings -> settings);
      assertThat(firstId(project, "Cached")).isEqualTo("1");
    }
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoHarm() throws Exception {
    Files.writeString(folder.resolve(".tom"), "a file where a folder should be");
    try (TestProject project = new TestProject(folder)) {
      project.writeModule("Cached", ofId("1"));
      project.start();
      assertThat(firstId(project, "Cached")).isEqualTo("1");
    }
  }

  private static List<Path> filesIn(Path cache) throws IOException {
    try (var files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Long> modified(List<Path> files) throws IOException {
    List<Long> times = new ArrayList<>();
    for (Path file : files) {
      times.add(Files.getLastModifiedTime(file).toMillis());
    }
    return times;
  }
}

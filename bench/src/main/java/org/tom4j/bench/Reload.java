package org.tom4j.bench;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.tom4j.testing.Browser;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomProcess;

/**
 * A module's file changed, broken, mended, taken away and put back, again and again, under people
 * who run its queries and look at pages.
 */
final class Reload {
  private static final String BUTTON = "broker=Endless";

  private final AtomicBoolean on = new AtomicBoolean(true);
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final Times untilButton = new Times();
  private final int times;

  private Reload(int times) {
    this.times = times;
  }

  static int run(Options options) throws Exception {
    var table = new Table(options.command());
    var reload = new Reload((int) options.number("times", 200));
    try (LoadProject project = LoadProject.create();
        EndlessServer broker = new EndlessServer(200);
        TomProcess tom = TomProcess.start(project.folder(), "-Xmx256m")) {
      Browser editor = tom.admin();
      Thread people = Thread.ofPlatform().start(() -> reload.people(tom.admin(), broker.address()));
      long[] early = new long[1];
      long late;
      try {
        reload.edit(project, editor, new Memory(tom.pid()), early);
      } finally {
        reload.on.set(false);
        people.join();
      }
      late = new Memory(tom.pid()).metaspace();
      long requests = reload.requests.get();
      table.row(
          "%,d reloads under %,d requests: failed".formatted(reload.times, requests),
          "0",
          Long.toString(reload.failed.get()));
      table.row(
          "file saved → button on the page, least / median / most",
          "≤ 1 s",
          reload.untilButton.leastMiddleMost());
      table.row(
          "classes in memory after a quarter of the reloads, and after all",
          "flat",
          "%,d kB, %,d kB".formatted(early[0], late));
      table.promise("no request failed", reload.failed.get() == 0);
      table.promise("old versions are collected", early[0] > 0 && late - early[0] < 4_096);
    }
    return table.exitCode();
  }

  private void edit(LoadProject project, Browser editor, Memory memory, long[] early)
      throws Exception {
    String source = project.source("Endless");
    for (int i = 1; i <= times; i++) {
      project.write("Endless", "final class Endless extends Missing" + i + " {}\n");
      await(editor, "/modules/", "Missing" + i, true);
      Files.delete(project.folder().resolve("brokers/Endless.java"));
      await(editor, "/alerts/query/list/", BUTTON, false);
      long saved = System.nanoTime();
      project.write("Endless", source + "// version " + i + "\n");
      await(editor, "/alerts/query/list/", BUTTON, true);
      untilButton.add(System.nanoTime() - saved);
      if (i == Math.max(1, times / 4)) {
        early[0] = memory.metaspace();
      }
      System.err.printf("%d of %d, %,d requests%n", i, times, requests.get());
    }
  }

  private void await(Browser editor, String path, String words, boolean there)
      throws InterruptedException {
    long until = System.nanoTime() + 20_000_000_000L;
    while (ask(editor, path).text().contains(words) != there) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(
            words + (there ? " does not come to " : " does not go from ") + path);
      }
      Thread.sleep(5);
    }
  }

  private void people(Browser person, String broker) {
    while (on.get()) {
      try {
        look(person, broker);
      } catch (UncheckedIOException noAnswer) {
        failed.incrementAndGet();
        System.err.println("failed: " + noAnswer);
      }
    }
  }

  /** Starts a run where there is a module, looks at it, stops it; and looks at other pages. */
  private void look(Browser person, String broker) {
    Reply started =
        count(
            person.post(
                "/alerts/query/run/", "broker", "Endless", "query_name", "", "address", broker));
    if (started.status() == 303 && started.location().startsWith("/alerts/run/")) {
      ask(person, started.location());
      ask(person, started.location() + "?sort=-mag");
      count(person.post(started.location() + "stop/"));
    }
    ask(person, "/alerts/query/list/");
    ask(person, "/");
  }

  private Reply ask(Browser person, String path) {
    return count(person.get(path));
  }

  private Reply count(Reply reply) {
    requests.incrementAndGet();
    if (reply.status() >= 500) {
      failed.incrementAndGet();
      System.err.println("failed: " + reply.response().uri() + " " + reply.status());
    }
    return reply;
  }
}

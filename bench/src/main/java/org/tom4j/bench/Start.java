package org.tom4j.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tom4j.testing.TomProcess;

/**
 * From {@code ./tom run} to the first page, as often as asked, in a project that has been started
 * before. The first start of all, which makes the database, is told apart.
 */
final class Start {
  private Start() {}

  static int run(Options options) throws Exception {
    var table = new Table(options.command());
    String home = System.getProperty("tom.home", ".");
    var warm = new Times();
    long resident = 0;
    double first = 0;
    try (LoadProject project = LoadProject.create()) {
      List<String> command =
          List.of(
              Path.of(home, "tom").toString(),
              "run",
              "--project",
              project.folder().toString(),
              "--port",
              "0");
      int times = (int) options.number("times", 5);
      for (int i = 0; i <= times; i++) {
        long from = System.nanoTime();
        try (TomProcess tom = TomProcess.start(project.folder(), command)) {
          int status = tom.browser().get("/").status();
          long took = System.nanoTime() - from;
          if (status != 200) {
            throw new IllegalStateException("the first page answered " + status);
          }
          resident = Math.max(resident, new Memory(tom.pid()).resident());
          if (i == 0) {
            first = took / 1e6;
          } else {
            warm.add(took);
          }
        }
      }
    }
    boolean cached = Files.exists(Path.of(home, "app", "target", "lib"));
    String how = cached ? "" : " from the archive";
    table.row("first start of a new project" + how, "≤ 5 s", Math.round(first) + " ms");
    table.row(
        "start to first page%s, least / median / most of %d".formatted(how, warm.count()),
        "≤ 5 s cold, ≤ 2 s with the AOT cache",
        warm.leastMiddleMost());
    table.row("most resident memory after the first page", "≤ 400 MB", resident + " MB");
    return table.exitCode();
  }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures a start: from the command to the first page, what it used, and how it stops. The first
 * run makes the database and is not counted.
 *
 * <p>{@code java dist/StartFigures.java RUNS PROJECT LAUNCHER}; TOM_JAVA_OPTS reaches the launcher.
 * Linux and macOS (ps).
 */
final class StartFigures {
  private record Run(
      double page, double ready, double cpu, double residentMb, double stop, int exit) {}

  public static void main(String[] words) throws Exception {
    Path folder = Files.createTempDirectory("tom4j-figures");
    Path project = folder.resolve("project");
    try {
      copy(Path.of(words[1]), project);
      List<Run> runs = new ArrayList<>();
      for (int i = 0; i <= Integer.parseInt(words[0]); i++) {
        Run run = once(List.of(words[2], "run", "--project", project.toString(), "--port", "0"));
        System.out.println((i == 0 ? "first start  " : "start " + i + "      ") + run);
        if (i > 0) {
          runs.add(run);
        }
      }
      System.out.println("                        min   median      max");
      tell("ready line, s", runs.stream().map(Run::ready));
      tell("first page, s", runs.stream().map(Run::page));
      tell("processor until then, s", runs.stream().map(Run::cpu));
      tell("resident then, MB", runs.stream().map(Run::residentMb));
      tell("SIGTERM to exit, s", runs.stream().map(Run::stop));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static Run once(List<String> command) throws Exception {
    long start = System.nanoTime();
    Process tom =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out = tom.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    while (line != null && !line.startsWith("tom4j is ready at ")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("it did not start");
    }
    double ready = since(start);
    URI site = URI.create(line.substring("tom4j is ready at ".length()));
    HttpURLConnection page = (HttpURLConnection) site.toURL().openConnection();
    page.getInputStream().readAllBytes();
    double first = since(start);
    double cpu = tom.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    double resident = resident(tom.pid());
    long asked = System.nanoTime();
    tom.destroy();
    tom.waitFor(60, TimeUnit.SECONDS);
    return new Run(first, ready, cpu, resident, since(asked), tom.exitValue());
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private static double resident(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    return Double.parseDouble(new String(ps.getInputStream().readAllBytes()).strip()) / 1024;
  }

  private static void tell(String what, Stream<Double> values) {
    List<Double> all = values.sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-24s %6.2f   %6.2f   %6.2f%n",
        what,
        all.getFirst(),
        all.get(all.size() / 2),
        all.getLast());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        if (!file.toString().contains("tom.sqlite") && !file.toString().contains("/.tom")) {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
      }
    }
  }
}

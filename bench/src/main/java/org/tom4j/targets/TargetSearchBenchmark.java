package org.tom4j.targets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.bench.ManyTargets;
import org.tom4j.db.Database;
import org.tom4j.db.Db;

/** A page of the target list and a cone, without web and template; equal to brute force. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class TargetSearchBenchmark {
  private static final Angle SMALL = Angle.ofArcseconds(10);
  private static final Angle WIDE = Angle.ofDegrees(1);

  @Param("1000000")
  public int count;

  private final Random random = new Random(11);
  private final Viewer admin = new Viewer(null, "admin", true, Set.of());
  private Path folder;
  private Db db;
  private TargetListStore list;
  private Viewer olivia;
  private Instant now;

  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("tom-bench");
    var database = new Database("jdbc:sqlite:tom.sqlite", null, null);
    ManyTargets.fill(folder, database, count);
    db = Db.open(database, folder);
    now = Clock.systemUTC().instant();
    list = new TargetListStore(db, Clock.systemUTC());
    olivia =
        db.read(client ->
            new Viewer(
                id(client, "person", "Olivia"),
                "Olivia",
                false,
                Set.of(id(client, "person_group", "Olivia's"))));
    compareWithBruteForce();
  }

  private static long id(JdbcClient client, String table, String name) {
    return client
        .sql("select id from " + table + " where name = ?")
        .param(name)
        .query(Long.class)
        .single();
  }

  @Benchmark
  public List<Match> coneOf10Arcsec() {
    return cone(SMALL);
  }

  @Benchmark
  public List<Match> coneOf1Degree() {
    return cone(WIDE);
  }

  @Benchmark
  public Object pageByNumber() {
    return list.list(olivia, TargetSearch.NEWEST.after(1 + random.nextInt(count)), 50);
  }

  @Benchmark
  public Object pageByName() {
    return page(TargetOrder.NAME);
  }

  @Benchmark
  public Object pageByRa() {
    return page(TargetOrder.RA);
  }

  private Object page(TargetOrder order) {
    TargetSearch search = TargetSearch.NEWEST.by(order, false).after(1 + random.nextInt(count));
    return list.list(olivia, search, 50);
  }

  private List<Match> cone(Angle radius) {
    SkyPosition center = anywhere();
    return db.read(client -> MatchStore.near(client, admin, center, null, radius, now));
  }

  private SkyPosition anywhere() {
    double dec = Math.toDegrees(Math.asin(random.nextDouble() * 2 - 1));
    return SkyPosition.ofDegrees(random.nextDouble() * 360, dec);
  }

  /** Centres at random, at both poles and at 0 h; as many found as a look at every target finds. */
  private void compareWithBruteForce() {
    List<SkyPosition> all = new ArrayList<>(count);
    db.read(client ->
        client
            .sql("select ra, dec from target")
            .query((row, _) -> all.add(SkyPosition.ofDegrees(row.getDouble(1), row.getDouble(2))))
            .list());
    List<SkyPosition> centers =
        new ArrayList<>(
            List.of(
                SkyPosition.ofDegrees(0, 0),
                SkyPosition.ofDegrees(12, 90),
                SkyPosition.ofDegrees(12, -90),
                SkyPosition.ofDegrees(359.99999, 60)));
    Stream.generate(this::anywhere).limit(20).forEach(centers::add);
    for (SkyPosition center : centers) {
      var cone = Cone.of(center, WIDE);
      long expected =
          all.stream().filter(it -> it.separationTo(center).degrees() <= WIDE.degrees()).count();
      int found = db.read(client -> MatchStore.near(client, admin, center, null, WIDE, now)).size();
      if (found != expected) {
        throw new IllegalStateException(cone + ": found " + found + " of " + expected);
      }
    }
  }

  @TearDown
  public void close() throws IOException {
    db.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

package org.tom4j.sky;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.filters.Candidate;
import org.tom4j.filters.Decision;
import org.tom4j.filters.Filter;
import org.tom4j.filters.Sky;

/** Decisions of filters that ask about the sky, alerts all over it, without a database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class SkyBenchmark {
  private static final int ALERTS = 10_000;

  /** Targets of the list, and as many ranges of the region. */
  @Param("1000000")
  public int count;

  private final Random random = new Random(17);
  private List<Candidate> alerts = List.of();
  private Filter near;
  private Filter inside;
  private int next;

  @Setup
  public void fill() {
    var gathering = new Positions.Gathering();
    var cells = new MocCells();
    for (int each = 0; each < count; each++) {
      SkyPosition place = anywhere();
      gathering.add(place);
      long cell = Healpix.cell(place) >> Healpix.bits(14);
      cells.add(14, cell, cell);
    }
    var sky = new Filled(gathering.done(), cells.moc());
    near = Filter.compile("separation_to('list') < 0.01", sky);
    inside = Filter.compile("in_moc('region')", sky);
    alerts =
        random
            .ints(ALERTS)
            .mapToObj(id -> GenericAlert.of(Integer.toString(id), null, null, anywhere()))
            .map(Candidate::of)
            .toList();
  }

  private record Filled(Positions positions, Moc moc) implements Sky {
    @Override
    public List<String> lists() {
      return List.of("list");
    }

    @Override
    public List<String> regions() {
      return List.of("region");
    }

    @Override
    public double separation(String list, SkyPosition position) {
      return positions.separation(position);
    }

    @Override
    public boolean contains(String region, SkyPosition position) {
      return moc.contains(position);
    }
  }

  @Benchmark
  public Decision separationToAList() {
    return near.decide(alerts.get(next++ % ALERTS));
  }

  @Benchmark
  public Decision insideOfARegion() {
    return inside.decide(alerts.get(next++ % ALERTS));
  }

  private SkyPosition anywhere() {
    return SkyPosition.ofDegrees(
        random.nextDouble(360), Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
  }
}

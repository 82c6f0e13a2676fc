package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

class RowsTest {
  private final Notes context = new Notes();

  private record Row(String id, @Nullable SkyPosition position) {}

  private static Row row(String id, double ra, double dec) {
    return new Row(id, SkyPosition.ofDegrees(ra, dec));
  }

  @Test
  void leaveOutWhatLiesOutsideTheConeAndSayHowMuch() {
    Cone cone = Cone.of(SkyPosition.ofDegrees(359.9999, 0), Angle.ofArcseconds(5));
    Stream<Row> answer =
        Stream.of(row("a", 0.0001, 0), row("b", 180, 0), new Row("c", null), row("d", 10, 10));
    assertThat(Rows.inside(cone, answer, Row::position, context).map(Row::id))
        .containsExactly("a", "c");
    assertThat(context.notes)
        .containsExactly("2 of 4 alerts lay outside the cone and were left out");
  }

  @Test
  void sayNothingWhereAllLieInside() {
    Cone cone = Cone.of(SkyPosition.ofDegrees(10, 0), Angle.ofArcseconds(5));
    assertThat(Rows.inside(cone, Stream.of(row("a", 10, 0)), Row::position, context)).hasSize(1);
    assertThat(context.notes).isEmpty();
  }

  @Test
  void giveEachOnceInTheOrderOfTheirFirst() {
    assertThat(Rows.once(Stream.of("b", "a", "b", "c", "a"), row -> row))
        .containsExactly("b", "a", "c");
  }

  @Test
  void doSomethingAtTheEndOnlyWhenTheEndWasReadAndReadNothingBeforeItIsWanted() {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    Stream<Integer> numbers = Stream.of(1, 2, 3).peek(_ -> read.incrementAndGet());
    Stream<Integer> watched = Rows.atEnd(numbers, ended::incrementAndGet);
    assertThat(read).hasValue(0);
    assertThat(watched.limit(2)).containsExactly(1, 2);
    assertThat(ended).hasValue(0);
    assertThat(Rows.atEnd(Stream.of(1), ended::incrementAndGet)).containsExactly(1);
    assertThat(ended).hasValue(1);
  }

  @Test
  void ofAFlatMapAreNotHeldBackUntilAllAreThere() {
    AtomicInteger read = new AtomicInteger();
    Stream<Integer> parts =
        Stream.of(0, 3).flatMap(n -> Stream.of(n + 1, n + 2, n + 3).peek(_ -> read.addAndGet(1)));
    Stream<Integer> watched = Rows.atEnd(Rows.atEnd(parts, () -> {}), () -> {});
    assertThat(watched.limit(2).toList()).containsExactly(1, 2);
    assertThat(read).hasValue(2);
  }

  @Test
  void areLetGoWhenClosedBeforeTheyAreRead() {
    AtomicInteger closed = new AtomicInteger();
    Rows.atEnd(Stream.of(1).onClose(closed::incrementAndGet), () -> {}).close();
    assertThat(closed).hasValue(1);
  }

  @Test
  void areNoneWhereTheServiceHasNoSuchThingAndNothingIsHidden() {
    assertThat(Rows.<String>ifFound(() -> failing(404))).isEmpty();
    Stream<String> broken = Rows.ifFound(() -> failing(400));
    assertThatThrownBy(broken::toList).isInstanceOf(BrokerException.Refused.class);
    assertThat(Rows.ifFound(() -> Stream.of("a", "b"))).containsExactly("a", "b");
  }

  private static Stream<String> failing(int status) {
    return Stream.of("x")
        .map(_ -> {
          throw new BrokerException.Refused("no", null, status);
        });
  }

  private static final class Notes implements BrokerContext {
    private final List<String> notes = new ArrayList<>();

    @Override
    public BrokerHttp http() {
      throw new UnsupportedOperationException();
    }

    @Override
    public <S extends Record> S settings(Class<S> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path folder() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Clock clock() {
      return Clock.systemUTC();
    }

    @Override
    public void note(String words) {
      notes.add(words);
    }
  }
}

package org.tom4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.Mjd;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.testing.BareTarget;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Waiting;

@OnBothDatabases
final class DatumStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
  private static final Moment NIGHT = Moment.utc(Instant.parse("2022-04-21T06:36:40.003Z"));

  private final Db db;
  private final DatabaseKind kind;
  private final DatumStore store;
  private final long target;

  DatumStoreTest(Db db, DatabaseKind kind) {
    this.db = db;
    this.kind = kind;
    this.store = new DatumStore(db, InstantSource.fixed(NOW));
    db.write(client -> client.sql("delete from target").update());
    this.target = BareTarget.in(db);
  }

  @Test
  void keepsADetectionAndALimitWithTheirTimesToTheMillisecond() {
    List<NewDatum> fromBroker =
        List.of(
            NewDatum.photometry(
                Origin.of("ALeRCE", "1").measuredBy("ztf", "1935000000001"),
                new Moment(Mjd.utc(59690.27546299994), "59690.27546299994", TimeScale.UTC, null),
                Photometry.magnitude(
                    Series.DIFFERENCE, "ztfg", 20.146738, 0.18631585, Magnitude.System.AB)),
            NewDatum.photometry(
                Origin.of("ALeRCE", "2"),
                new Moment(Mjd.utc(59699.25937499991), "59699.25937499991", TimeScale.UTC, null),
                Photometry.limit(Series.DIFFERENCE, "ztfr", 20.2106, 5.0, Magnitude.System.AB)));

    assertThat(store.add(target, fromBroker)).isEqualTo(new Added(2, 0));
    assertThat(store.add(target, fromBroker)).isEqualTo(new Added(0, 2));

    List<Datum> data = store.of(Viewer.CONSOLE, target, DatumKind.PHOTOMETRY);
    assertThat(data.get(0).moment().utc())
        .isCloseTo(Instant.parse("2022-04-21T06:36:40.003Z"), within(500, ChronoUnit.MICROS));
    assertThat(data.get(1).moment().utc())
        .isCloseTo(Instant.parse("2022-04-30T06:13:30Z"), within(500, ChronoUnit.MICROS));
    assertThat(data)
        .extracting(Datum::photometry)
        .containsExactly(fromBroker.get(0).photometry(), fromBroker.get(1).photometry());
    assertThat(data.getFirst().moment().asGiven()).isEqualTo("59690.27546299994");
  }

  @Test
  void oneMeasurementToldBySeveralBrokersIsOneDatumWithSeveralSources() {
    Photometry light =
        Photometry.magnitude(Series.DIFFERENCE, "ztfg", 19, 0.1, Magnitude.System.AB);
    store.add(
        target,
        List.of(
            NewDatum.photometry(Origin.of("ALeRCE", "a").measuredBy("ztf", "17"), NIGHT, light)));
    Added again =
        store.add(
            target,
            List.of(
                NewDatum.photometry(Origin.of("Fink", "b").measuredBy("ztf", "17"), NIGHT, light),
                NewDatum.photometry(
                    Origin.of("Lasair", "c").measuredBy("ztf", "17"), NIGHT, light)));

    assertThat(again).isEqualTo(new Added(0, 2));
    List<Datum> data = store.of(Viewer.CONSOLE, target, DatumKind.PHOTOMETRY);
    assertThat(data).hasSize(1);
    assertThat(data.getFirst().sources())
        .extracting(DatumSource::source)
        .containsExactlyInAnyOrder("ALeRCE", "Fink", "Lasair");
    assertThat(data.getFirst().sources()).extracting(DatumSource::retrieved).containsOnly(NOW);
  }

  @Test
  void theSameIdOfAnotherSurveyOrSourceIsAnotherMeasurement() {
    Photometry light =
        Photometry.magnitude(Series.DIFFERENCE, "ztfg", 19, null, Magnitude.System.AB);
    store.add(
        target,
        List.of(
            NewDatum.photometry(Origin.of("A", "17"), NIGHT, light),
            NewDatum.photometry(Origin.of("B", "17"), NIGHT, light),
            NewDatum.photometry(Origin.of("A", "x").measuredBy("ztf", "17"), NIGHT, light),
            NewDatum.photometry(Origin.of("A", "y").measuredBy("lsst", "17"), NIGHT, light)));

    assertThat(store.of(Viewer.CONSOLE, target, DatumKind.PHOTOMETRY)).hasSize(4);
  }

  @Test
  void aHundredSpectraStayAHundred() {
    List<NewDatum> spectra =
        IntStream.range(0, 250)
            .mapToObj(i ->
                NewDatum.other(
                        DatumKind.SPECTROSCOPY,
                        Origin.of("TNS", "spectrum " + i % 100),
                        NIGHT,
                        "{\"flux\":[1,2]}")
                    .with("FTN", "FLOYDS"))
            .toList();

    store.add(target, spectra);
    store.add(target, spectra);

    List<Datum> kept = store.of(Viewer.CONSOLE, target, DatumKind.SPECTROSCOPY);
    assertThat(kept).hasSize(100);
    assertThat(kept.getFirst().detail()).isEqualTo("{\"flux\":[1,2]}");
    assertThat(kept.getFirst().instrument()).isEqualTo("FLOYDS");
    assertThat(store.of(Viewer.CONSOLE, target, DatumKind.PHOTOMETRY)).isEmpty();
  }

  @Test
  void whatASurveyKeepsToAGroupIsSeenByItsMembersAlone() {
    long group =
        db.write(client ->
            client
                .sql(
                    "insert into person_group (name, version, created_us)"
                        + " values ('ZTF partnership ' || ?, 1, 0) returning id")
                .param(target)
                .query((row, index) -> row.getLong(1))
                .single());
    Photometry light = Photometry.nanojansky(Series.DIFFERENCE, "ztfg", 500, 5.0);
    store.add(
        target,
        List.of(
            NewDatum.photometry(Origin.of("A", "1"), NIGHT, light)
                .exposed(Duration.ofMillis(30_500)),
            NewDatum.photometry(Origin.of("A", "2"), NIGHT, light)
                .restrictedTo("ZTF partnership " + target)));

    Viewer member = new Viewer(7L, "member", false, Set.of(group));
    Viewer other = new Viewer(8L, "other", false, Set.of(group + 1));
    assertThat(store.of(member, target, DatumKind.PHOTOMETRY)).hasSize(2);
    assertThat(store.of(Viewer.CONSOLE, target, DatumKind.PHOTOMETRY)).hasSize(2);
    List<Datum> open = store.of(other, target, DatumKind.PHOTOMETRY);
    assertThat(open).extracting(Datum::exposure).containsExactly(Duration.ofMillis(30_500));
    assertThat(store.of(Viewer.ANONYMOUS, target, DatumKind.PHOTOMETRY)).isEqualTo(open);
  }

  @Test
  void whatWasPublicIsRestrictedOnceAnySourceTellsSo() {
    store.add(target, List.of(told("A", null), told("B", null)));
    store.add(target, List.of(told("A", "ZTF partnership")));
    assertThat(groups()).containsExactly("ZTF partnership", null);
    store.add(target, List.of(told("A", "ZTF Caltech"), told("B", "Other group")));
    assertThat(groups()).containsExactly("ZTF Caltech", "Other group");
  }

  @Test
  void aRestrictionOfAMeasurementIsNeverLifted() {
    store.add(target, List.of(told("A", "ZTF Caltech"), told("B", "Other group")));
    store.add(target, List.of(told("A", null), told("B", null)));
    store.add(target, List.of(told("A", "ZTF partnership"), told("B", "Another group")));
    assertThat(groups()).containsExactly("ZTF Caltech", "Other group");
  }

  @Test
  void ofOneThatIsToldTwiceAtOnceTheStricterGroupHolds() {
    store.add(target, List.of(told("A", null), told("A", "ZTF partnership"), told("A", null)));
    assertThat(groups()).containsExactly("ZTF partnership");
  }

  @Test
  void isRestrictedAlsoIfAnotherProcessAddsItAsPublicMeanwhile() throws InterruptedException {
    DatumStore other = new DatumStore(db, InstantSource.fixed(NOW));
    Thread restricting =
        new Thread(() -> other.add(target, List.of(told("A", "ZTF partnership"))), "restricting");
    db.write(client -> {
      Added added = store.add(target, List.of(told("A", null)));
      restricting.start();
      if (kind == DatabaseKind.POSTGRESQL) {
        // It looked, found nothing, and waits for what becomes of the row. SQLite lets it look
        // only after that.
        Waiting.await(() ->
            client
                    .sql("select count(*) from pg_locks where not granted")
                    .query(Columns.NUMBER)
                    .single()
                > 0);
      }
      return added;
    });
    restricting.join();
    assertThat(groups()).containsExactly("ZTF partnership");
  }

  private static NewDatum told(String id, @Nullable String group) {
    return NewDatum.photometry(
            Origin.of("Some broker", id),
            NIGHT,
            Photometry.nanojansky(Series.DIFFERENCE, "ztfg", 500, 5.0))
        .restrictedTo(group);
  }

  /** Of all that are kept, as they came. */
  private List<@Nullable String> groups() {
    return store.of(Viewer.CONSOLE, target, DatumKind.PHOTOMETRY).stream()
        .<@Nullable String>map(Datum::restrictedTo)
        .toList();
  }

  @Test
  void dataGoWithTheirTarget() {
    store.add(
        target,
        List.of(
            NewDatum.photometry(
                Origin.of("A", "1"), NIGHT, Photometry.nanojansky(Series.FORCED, null, -3, 2.0))));

    db.write(client -> client.sql("delete from target").update());

    assertThat(store.of(Viewer.CONSOLE, target, DatumKind.PHOTOMETRY)).isEmpty();
  }
}

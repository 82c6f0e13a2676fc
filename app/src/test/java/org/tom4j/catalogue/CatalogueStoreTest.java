package org.tom4j.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.CatalogueEntry;
import org.tom4j.db.Db;
import org.tom4j.testing.OnBothDatabases;

@OnBothDatabases
final class CatalogueStoreTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

  private final Db db;
  private final CatalogueStore store;

  CatalogueStoreTest(Db db) {
    this.db = db;
    this.store = new CatalogueStore(db);
  }

  @BeforeEach
  void begin() {
    int _ = db.write(client -> client.sql("delete from catalogue_entry").update());
  }

  @Test
  void findsWhatALookAtEveryEntryFindsAlsoAtThePolesAndAtZeroHours() {
    var random = new Random(11);
    List<SkyPosition> places =
        List.of(
            SkyPosition.ofDegrees(0, 90),
            SkyPosition.ofDegrees(123, -90),
            SkyPosition.ofDegrees(0, 0),
            SkyPosition.ofDegrees(359.9999, 45),
            SkyPosition.ofDegrees(45, 35.264389));
    List<CatalogueEntry> all = new ArrayList<>();
    for (SkyPosition place : places) {
      for (int i = 0; i < 200; i++) {
        double dec = place.decDegrees() + (random.nextDouble() - 0.5) / 300;
        double ra =
            Math.abs(place.decDegrees()) == 90
                ? random.nextDouble() * 360
                : place.raDegrees() + (random.nextDouble() - 0.5) / 300;
        double folded = Math.abs(dec) > 90 ? Math.signum(dec) * 180 - dec : dec;
        SkyPosition there = SkyPosition.ofDegrees((ra + 360) % 360, folded);
        all.add(CatalogueEntry.of("i" + all.size(), "AT", "2026" + all.size(), there));
      }
    }
    assertThat(store.put("TNS", all)).isEqualTo(all.size());
    int found = 0;
    for (SkyPosition place : places) {
      for (double radius : new double[] {0.5, 3, 6}) {
        Cone cone = Cone.of(place, Angle.ofArcseconds(radius));
        List<String> byLooking =
            all.stream()
                .filter(entry -> entry.position().separationTo(place).arcseconds() <= radius)
                .sorted(
                    Comparator.comparing(
                            (CatalogueEntry entry) -> entry.position().separationTo(place))
                        .thenComparing(CatalogueEntry::name))
                .map(CatalogueEntry::name)
                .toList();
        assertThat(store.in(cone)).extracting(Catalogued::name).isEqualTo(byLooking);
        found += byLooking.size();
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void aRepeatChangesNothingAndWhatIsOlderNeverWins() {
    CatalogueEntry bare = CatalogueEntry.of("7", "AT", "2026abc", SkyPosition.ofDegrees(10, 20));
    CatalogueEntry first = bare.withModified(MONDAY);
    CatalogueEntry later = first.withType("SN Ia").withModified(MONDAY.plusSeconds(60));
    assertThat(store.put("TNS", List.of(first))).isEqualTo(1);
    assertThat(store.put("TNS", List.of(first))).isZero();
    assertThat(store.put("TNS", List.of(first, later))).isEqualTo(1);
    assertThat(store.put("TNS", List.of(first))).as("an old file").isZero();
    assertThat(store.in(Cone.of(SkyPosition.ofDegrees(10, 20), Angle.ofArcseconds(1))))
        .extracting(Catalogued::type)
        .containsExactly("SN Ia");
    assertThat(store.put("Other", List.of(first))).as("another catalogue").isEqualTo(1);
    assertThat(store.count("TNS")).isEqualTo(1);
  }

  @Test
  void anEntryOfWhichHardlyAnythingIsKnownIsKept() {
    CatalogueEntry bare = CatalogueEntry.of("8", null, "x", SkyPosition.ofDegrees(1, 2));
    assertThat(store.put("TNS", List.of(bare))).isEqualTo(1);
    assertThat(store.in(Cone.of(SkyPosition.ofDegrees(1, 2), Angle.ofArcseconds(1))))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.name()).isEqualTo("x");
          assertThat(entry.aliases()).isEmpty();
          assertThat(entry.redshift()).isNull();
        });
  }
}

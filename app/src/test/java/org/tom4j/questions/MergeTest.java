package org.tom4j.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.alerts.FoundAlert;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;

class MergeTest {
  private static final double ARCSEC = 1 / 3600.0;

  private final List<FoundAlert> found = new ArrayList<>();

  private void told(String broker, GenericAlert alert) {
    found.add(new FoundAlert(found.size() + 1L, 1, broker, alert));
  }

  private static GenericAlert alert(String id, @Nullable String name) {
    return GenericAlert.of(id, name, null, null);
  }

  private static GenericAlert at(String id, double ra, double dec) {
    return GenericAlert.of(id, null, null, SkyPosition.ofDegrees(ra, dec));
  }

  /** The ids that stand together, in order. */
  private List<List<String>> groups() {
    return Merge.of(found).stream()
        .map(group -> group.alerts().stream().map(each -> each.alert().id()).sorted().toList())
        .sorted((one, other) -> one.getFirst().compareTo(other.getFirst()))
        .toList();
  }

  @Test
  void aTargetIsMadeOfTheNewestAlertThatTellsAPlace() {
    SkyPosition place = SkyPosition.ofDegrees(10, 20);
    told("A", GenericAlert.of("old", "SN 1", Instant.parse("2026-01-01T00:00:00Z"), place));
    told("B", GenericAlert.of("new", "SN 1", Instant.parse("2026-02-01T00:00:00Z"), null));
    Group group = Merge.of(found).getFirst();
    assertThat(group.newest().alert().id()).isEqualTo("new");
    assertThat(group.placed().alert().id()).isEqualTo("old");
    assertThat(group.position()).isEqualTo(place);
  }

  @Test
  void whatSharesANameIdOrAliasIsOneObject() {
    told("A", alert("a1", "AT 2026abc"));
    told("B", alert("b1", "at2026ABC"));
    told("C", alert("ZTF26aaaaaaa", null));
    told("B", alert("b2", "SN 2026abc").withAlias("ZTF26aaaaaaa").withAlias("AT 2026abc"));
    told("C", alert("c2", "AT 2026abd"));
    assertThat(groups()).containsExactly(List.of("ZTF26aaaaaaa", "a1", "b1", "b2"), List.of("c2"));
  }

  @Test
  void aSharedNameGoesBeforeThePlace() {
    told("A", at("AT 2026abc", 10, 10));
    told("B", at("AT 2026abc", 200, -10));
    assertThat(Merge.of(found)).hasSize(1);
  }

  @Test
  void aShortNumberSaysNothingBesideThatOfAnotherService() {
    told("A", alert("1", "one"));
    told("B", alert("1", "other"));
    told("A", alert("313761043604045880", null));
    told("B", alert("313761043604045880", null));
    assertThat(Merge.of(found)).hasSize(3);
  }

  @Test
  void whatStandsWithinTwoArcsecondsIsOneObjectAtThePolesAndAt0hToo() {
    told("A", at("a", 359.9998, -5));
    told("B", at("b", 0.0002, -5));
    told("A", at("c", 10, 90 - 0.9 * ARCSEC));
    told("B", at("d", 190, 90 - 0.9 * ARCSEC));
    told("A", at("e", 80, 30));
    told("B", at("f", 80, 30 + 2.1 * ARCSEC));
    assertThat(groups())
        .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"), List.of("f"));
  }

  @Test
  void whatMovesOrHasNoPlaceIsKnownByItsNamesAlone() {
    told("A", at("a", 80, 30).asSolarSystemObject());
    told("B", at("b", 80, 30).asSolarSystemObject());
    told("C", at("c", 80, 30));
    told("A", at("2026 AB", 12, 3).asSolarSystemObject());
    told("B", at("2026 AB", 14, 4).asSolarSystemObject());
    told("C", at("d", 12, 3));
    told("D", alert("e", null));
    told("E", alert("f", null));
    assertThat(groups())
        .containsExactly(
            List.of("2026 AB", "2026 AB"),
            List.of("a"),
            List.of("b"),
            List.of("c"),
            List.of("d"),
            List.of("e"),
            List.of("f"));
  }

  /** All over a small sky, against every pair compared. */
  @Test
  void theSameStandTogetherAsWhenEveryPairIsCompared() {
    Random random = new Random(7);
    double[][] centers = {{0, 0}, {123, 89.9995}, {200, -89.9995}};
    for (int i = 0; i < 240; i++) {
      double[] center = centers[i % centers.length];
      double dec = center[1] + random.nextGaussian() * 4 * ARCSEC;
      double ra = center[1] == 0 ? random.nextGaussian() * 4 * ARCSEC : random.nextDouble() * 360;
      told("A", at("id" + i, (ra + 360) % 360, Math.clamp(dec, -90, 90)));
    }
    Collections.shuffle(found, random);
    int[] root = new int[found.size()];
    Arrays.setAll(root, i -> i);
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j < i; j++) {
        SkyPosition one = found.get(i).alert().position();
        SkyPosition other = found.get(j).alert().position();
        if (one != null
            && other != null
            && one.separationTo(other).compareTo(Angle.ofArcseconds(2)) <= 0) {
          int from = root[i];
          int to = root[j];
          Arrays.setAll(root, k -> root[k] == from ? to : root[k]);
        }
      }
    }
    assertThat(Merge.of(found)).hasSize((int) Arrays.stream(root).distinct().count());
  }

  @Test
  void aGroupIsCalledAsMostCallItAndTellsWhatIsNewest() {
    Instant then = Instant.parse("2026-11-20T00:00:00Z");
    told("A", GenericAlert.of("a1", "AT 2026abc", then, SkyPosition.ofDegrees(1, 1)).withScore(3));
    told("B", GenericAlert.of("b1", "at 2026abc", then.plusSeconds(9), null).withMagnitude(18));
    told("A", GenericAlert.of("a2", "AT 2026abc", null, null).withMagnitude(12));
    Group group = Merge.of(found).getFirst();
    assertThat(group.name()).isEqualTo("AT 2026abc");
    assertThat(group.otherNames()).containsExactly("at 2026abc");
    assertThat(group.time()).isEqualTo(then.plusSeconds(9));
    assertThat(group.position()).isEqualTo(SkyPosition.ofDegrees(1, 1));
    assertThat(group.measured()).isEqualTo(found.get(1));
    assertThat(group.byBroker().keySet()).containsExactly("B", "A");
    assertThat(group.byBroker().get("A")).hasSize(2);
  }
}

package org.tom4j.brokers.lasair;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tom4j.brokers.lasair.LasairQuery.SherlockClass;
import org.tom4j.form.Range;

class LasairSqlTest {
  private static final String NEWEST = "ORDER BY objects.jdmax DESC, objects.objectId";

  @Test
  void asksZtfInJulianDatesUtcAndRubinInModifiedOnesTai() {
    Instant from = Instant.parse("2026-03-03T00:00:00Z"); // MJD 61102
    LasairQuery query =
        new LasairQuery(
            null,
            null,
            new LasairQuery.Sherlock(Set.of(SherlockClass.SN, SherlockClass.NT), false),
            new LasairQuery.Detections(
                new Range<>(3, null), new Range<>(from, null), new Range<>(null, from)),
            LasairQueries.NO_SQL);
    assertThat(sql(LasairSurvey.ZTF, query).conditions(List.of()))
        .isEqualTo(
            "objects.ncand >= 3 AND objects.jdmin >= 2461102.5 AND objects.jdmax <= 2461102.5"
                + " AND sherlock_classifications.classification IN (\"NT\",\"SN\") "
                + NEWEST);
    // 37 s of a day are 0.000428240740...
    assertThat(sql(LasairSurvey.LSST, query).conditions(List.of()))
        .startsWith("objects.nDiaSources >= 3 AND objects.firstDiaSourceMjdTai >= 61102.00042824")
        .contains("objects.lastDiaSourceMjdTai <= 61102.00042824")
        .endsWith(" ORDER BY objects.lastDiaSourceMjdTai DESC, objects.diaObjectId");
  }

  @Test
  void keepsAnOrOfAPersonsAmongHisOwnConditionsAndHisOrderLast() {
    LasairQuery query =
        LasairQueries.where("objects.gmag < 17 OR objects.rmag < 17 order by objects.gmag", null);
    assertThat(sql(LasairSurvey.ZTF, query).conditions(List.of("ZTF26aaaaaab", "ZTF26aaaaaac")))
        .isEqualTo(
            "objects.objectId IN (\"ZTF26aaaaaab\",\"ZTF26aaaaaac\")"
                + " AND (objects.gmag < 17 OR objects.rmag < 17) order by objects.gmag");
    assertThat(
            sql(LasairSurvey.ZTF, LasairQueries.where("ORDER BY gmag", null)).conditions(List.of()))
        .isEqualTo("ORDER BY gmag");
    assertThat(sql(LasairSurvey.ZTF, LasairQueries.from("area:3")).conditions(List.of()))
        .isEqualTo(NEWEST);
  }

  @Test
  void joinsSherlockUnlessObjectsWithoutAClassAreWantedToo() {
    LasairSql usual = sql(LasairSurvey.ZTF, LasairQueries.from("crossmatch_tns, objects"));
    assertThat(usual.tables()).isEqualTo("objects,crossmatch_tns,sherlock_classifications");
    assertThat(usual.selected())
        .startsWith("objects.*, sherlock_classifications.classification")
        .contains("crossmatch_tns.tns_prefix");
    LasairQuery unclassed =
        new LasairQuery(
            null,
            null,
            LasairQueries.UNCLASSED,
            LasairQueries.ANY_TIME,
            new LasairQuery.Sql(null, "watchlist:12", null));
    LasairSql without = sql(LasairSurvey.ZTF, unclassed);
    assertThat(without.tables()).isEqualTo("objects,watchlist:12");
    assertThat(without.selected()).isEqualTo("objects.*, watchlist_hits.name AS watchlist_name");
  }

  @Test
  void asksForManyIdsInFewAddressesThatServersTake() {
    List<String> ids = IntStream.range(0, 734).mapToObj("ZTF18%07d"::formatted).toList();
    LasairRequest request = new LasairRequest(LasairSurvey.ZTF, LasairSurvey.ZTF.api());
    LasairSql sql = sql(LasairSurvey.ZTF, LasairQueries.where("objects.gmag < 17", null));
    List<List<String>> groups = request.groups(sql, ids);
    assertThat(groups.stream().flatMap(List::stream)).containsExactlyElementsOf(ids);
    assertThat(groups).hasSizeLessThan(6);
    for (List<String> group : groups) {
      URI asked = request.query(sql, group, 1000, 0);
      assertThat(asked.toString()).hasSizeLessThan(4_200);
    }
    assertThat(request.groups(sql, List.of())).isEmpty();
  }

  private static LasairSql sql(LasairSurvey survey, LasairQuery query) {
    return new LasairSql(survey, query);
  }
}

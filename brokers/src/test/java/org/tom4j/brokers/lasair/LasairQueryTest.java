package org.tom4j.brokers.lasair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tom4j.brokers.lasair.LasairQuery.SherlockClass;

class LasairQueryTest {

  @Test
  void asksSomething() {
    assertThatThrownBy(() -> LasairQueries.where(null, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("position")
        .hasMessageContaining("SQL");
    assertThatThrownBy(() -> LasairQueries.where("  ", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> LasairQueries.in(LasairQueries.cone(1, 2, 10))).doesNotThrowAnyException();
    assertThatCode(() -> LasairQueries.where("gmag < 12.0", null)).doesNotThrowAnyException();
    assertThatCode(() -> LasairQueries.from("watchlist:12")).doesNotThrowAnyException();
  }

  @Test
  void refusesAConeThatLasairWouldRefuse() {
    assertThatCode(() -> LasairQueries.in(LasairQueries.cone(1, 2, 1000)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> LasairQueries.in(LasairQueries.cone(1, 2, 1000.1)))
        .hasMessageContaining("1000 arcsec");
  }

  @Test
  void letsNothingIntoSqlAsAnIdThatIsNone() {
    assertThat(LasairQueries.of("ZTF18abbuive, LSST313761043604045880,").objectIds())
        .containsExactly("ZTF18abbuive", "LSST313761043604045880");
    for (String none : new String[] {"ZTF18abbuive\" OR 1=1", "1", "SN 2023bip", "ztf18abbuive"}) {
      assertThatThrownBy(() -> LasairQueries.of(none))
          .as(none)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(none);
    }
  }

  @Test
  void takesTablesAsLasairWritesThem() {
    assertThat(
            LasairQueries.from("Watchlist:12, area:3&4 ,annotator:fastfinder").sql().tableNames())
        .containsExactly("watchlist:12", "area:3&4", "annotator:fastfinder");
    assertThatThrownBy(() -> LasairQueries.from("objects; drop"))
        .hasMessageContaining("objects; drop");
    assertThatThrownBy(() -> LasairQueries.from("watchlist:12,crossmatch_tns"))
        .hasMessageContaining("not into both");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> LasairQueries.where("gmag < 12", 10_001))
        .hasMessageContaining("10000");
    assertThatThrownBy(() -> LasairQueries.where("gmag < 12", 0)).hasMessageContaining("1 to");
    assertThatThrownBy(() -> LasairQueries.where("x".repeat(2_001), null))
        .hasMessageContaining("2000");
    assertThatThrownBy(() -> new LasairQuery.Sherlock(Set.of(SherlockClass.SN), true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

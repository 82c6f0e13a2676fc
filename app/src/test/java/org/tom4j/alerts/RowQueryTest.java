package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RowQueryTest {

  @Test
  void readsWhatAnAddressSays() {
    RowQuery query = RowQuery.of("3", "-mag", " ZTF18 ", "17", "19.5");
    assertThat(query)
        .isEqualTo(new RowQuery(3, RowQuery.Sort.MAG, true, "ZTF18", 17.0, 19.5, null, null));
  }

  @Test
  void takesNonsenseForTheDefault() {
    RowQuery plain = RowQuery.of(null, null, null, null, null);
    assertThat(RowQuery.of("-1", "drop table", " ", "NaN", "x"))
        .isEqualTo(plain)
        .matches(RowQuery::unfiltered);
    assertThat(RowQuery.of("99999999999999", "--mag", "", "1e999", null)).isEqualTo(plain);
  }
}

package org.tom4j.brokers.vo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.NearbyObject;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.ModuleContext;

class UsableRowsTest {
  private final ModuleContext context = new ModuleContext(null, null);

  @Test
  void anOddRowIsLeftOutAndTold() {
    assertThat(UsableRows.of("Some", List.of("a", "", "c"), UsableRowsTest::object, context))
        .extracting(near -> near.object().name())
        .containsExactly("a", "c");
    assertThat(context.notes())
        .singleElement()
        .asString()
        .startsWith("1 rows of Some could not be read and are left out: ");
  }

  @Test
  void aTableOfOddRowsAloneIsNone() {
    assertThatThrownBy(
            () -> UsableRows.of("Some", List.of("", " "), UsableRowsTest::object, context))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(UsableRows.of("Some", List.of(), UsableRowsTest::object, context)).isEmpty();
    assertThat(context.notes()).isEmpty();
  }

  private static NearbyObject object(String name) {
    return NearbyObject.of("Some", ResolvedObject.of(name));
  }
}

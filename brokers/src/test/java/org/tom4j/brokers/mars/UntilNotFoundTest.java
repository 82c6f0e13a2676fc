package org.tom4j.brokers.mars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;

class UntilNotFoundTest {

  @Test
  void endsWhereAPageIsNotThere() {
    assertThat(UntilNotFound.of(pages(3, 404))).containsExactly(1, 2, 3);
  }

  @Test
  void failsWhereTheVeryFirstPageIsNotThere() {
    assertThatThrownBy(() -> UntilNotFound.of(pages(0, 404)).toList())
        .isInstanceOf(BrokerException.Refused.class);
  }

  @Test
  void failsForAnyOtherRefusalAndKeepsWhatCameBefore() {
    List<Integer> seen = new ArrayList<>();
    assertThatThrownBy(() -> UntilNotFound.of(pages(2, 400)).forEach(seen::add))
        .isInstanceOf(BrokerException.Refused.class);
    assertThat(seen).containsExactly(1, 2);
  }

  @Test
  void handsOnWhatItsReaderThrows() {
    assertThatThrownBy(() ->
            UntilNotFound.of(pages(2, 404)).filter(page -> page > 1).forEach(_ -> refuse(404)))
        .isInstanceOf(BrokerException.Refused.class);
  }

  @Test
  void closesThePagesBelow() {
    AtomicBoolean closed = new AtomicBoolean();
    UntilNotFound.of(pages(2, 404).onClose(() -> closed.set(true))).close();
    assertThat(closed).isTrue();
  }

  /** So many pages, then a refusal. */
  private static Stream<Integer> pages(int there, int status) {
    return Stream.iterate(1, page -> page + 1)
        .peek(page -> {
          if (page > there) {
            refuse(status);
          }
        });
  }

  private static void refuse(int status) {
    throw new BrokerException.Refused("no", null, status);
  }
}

package org.tom4j.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.asking.Turns;
import org.tom4j.lookup.Told.State;
import org.tom4j.testing.Waiting;

/** Names looked up by the modules that ship, at a service that answers for them. */
class LookupsTest extends AskedOfNamingService {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void asksAllThatKnowNamesAndTakesTheFirstThatLocatesIt() {
    try (Lookups lookups = new Lookups(host, new Turns(), Clock.systemUTC(), LONG)) {
      Lookup galaxy = lookups.of(" Some Galaxy ");
      assertThat(galaxy.name()).isEqualTo("Some Galaxy");
      assertThat(galaxy.answers())
          .extracting(Told::source)
          .containsExactly("TNS", "SIMBAD", "NED", "JPL Horizons", "JPL SBDB", "MPC");
      assertThat(galaxy.answers())
          .extracting(Told::state)
          .containsExactly(
              State.UNKNOWN, State.KNOWN, State.KNOWN, State.UNKNOWN, State.UNKNOWN, State.UNKNOWN);
      assertThat(galaxy.best().orElseThrow().source()).isEqualTo("SIMBAD");
      assertThat(galaxy.of("NED")).isPresent();
      assertThat(galaxy.of("JPL SBDB")).isEmpty();
    }
  }

  @Test
  void asksNobodyAgainForWhatWasAnswered() {
    try (Lookups lookups = new Lookups(host, new Turns(), Clock.systemUTC(), LONG)) {
      assertThat(lookups.remembered("Rock").answers()).isEmpty();
      Lookup first = lookups.of("Rock");
      int asked = service.asked().size();
      assertThat(lookups.of(" Rock ").answers()).isEqualTo(first.answers());
      assertThat(lookups.remembered("Rock").answers()).isEqualTo(first.answers());
      assertThat(service.asked()).hasSize(asked);
      assertThat(lookups.remembered("R-ock").answers()).as("M 3-1 is not M 31").isEmpty();
      assertThat(lookups.remembered("rock").answers()).as("nor is α the A of a star").isEmpty();
    }
  }

  @Test
  void aSlowServiceIsNotWaitedForAndItsAnswerIsThereForWhoAsksAgain() {
    try (Lookups lookups =
        new Lookups(host, new Turns(), Clock.systemUTC(), Duration.ofMillis(1))) {
      assertThat(ned(lookups.of("Slow")).state()).isEqualTo(State.WAITING);
      service.letGo();
      Waiting.await(() -> ned(lookups.of("Slow")).state() == State.KNOWN);
      assertThat(service.asked()).filteredOn(asked -> asked.startsWith("/cgi-bin")).hasSize(1);
    }
  }

  @Test
  void whoIsInTroubleIsToldSoInWords() {
    try (Lookups lookups = new Lookups(host, new Turns(), Clock.systemUTC(), LONG)) {
      List<Told> answers = lookups.of("Trouble").answers().subList(1, 6);
      assertThat(answers).extracting(Told::state).containsOnly(State.FAILED);
      assertThat(answers).extracting(Told::words).allMatch(words -> words.contains("500"));
      Told tns = lookups.of("SN 2026abc").answers().getFirst();
      assertThat(tns.words()).contains("brokers.TNS.bot_id is missing");
    }
  }

  @Test
  void whatCanBeNoNameIsNotAskedFor() {
    try (Lookups lookups = new Lookups(host, new Turns(), Clock.systemUTC(), LONG)) {
      for (String bad : List.of(" ", "- _", "x".repeat(101), "a\nb")) {
        assertThatThrownBy(() -> lookups.of(bad)).isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(service.asked()).isEmpty();
    }
  }

  private static Told ned(Lookup lookup) {
    return lookup.answers().stream()
        .filter(told -> told.source().equals("NED"))
        .findFirst()
        .orElseThrow();
  }
}

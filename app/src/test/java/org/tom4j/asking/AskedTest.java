package org.tom4j.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.lookup.AskedOfNamingService;
import org.tom4j.runtime.modules.ServiceModule;

/** What becomes of questions that are not asked, or break off. */
final class AskedTest extends AskedOfNamingService {
  private final Asked<String> asked =
      new Asked<>(new Turns(), Clock.systemUTC(), Duration.ofMinutes(1), 10, new Words());
  private List<ServiceModule> services = List.of();

  @BeforeEach
  void takeTwo() {
    services = List.of(host.service("NED").orElseThrow(), host.service("SIMBAD").orElseThrow());
  }

  @Test
  void aFaultIsToldAsOneAndNotAsTheEndOfThisTom() {
    List<String> told =
        asked.all(
            services,
            "M 31",
            service -> {
              if (service.name().equals("NED")) {
                throw new IllegalStateException("a bug");
              }
              return "M 31 of " + service.name();
            });
    assertThat(told.getFirst()).startsWith("NED: ").contains("a fault of this TOM's", "log");
    assertThat(told.getLast()).isEqualTo("M 31 of SIMBAD");
    asked.close();
  }

  @Test
  void whatIsAskedOfATomThatStopsIsToldSo() {
    asked.close();
    assertThat(asked.all(services, "M 31", ServiceModule::name))
        .containsExactly("NED: " + Turns.STOPPING, "SIMBAD: " + Turns.STOPPING);
  }

  private static final class Words implements Asked.Standing<String> {
    @Override
    public String failed(String source, String words) {
      return source + ": " + words;
    }

    @Override
    public String waiting(String source) {
      return source + " has not answered.";
    }

    @Override
    public boolean isFailed(String answer) {
      return answer.contains(": ");
    }
  }
}

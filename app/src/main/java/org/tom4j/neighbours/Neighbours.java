package org.tom4j.neighbours;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.tom4j.asking.Asked;
import org.tom4j.asking.Turns;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.web.TypedNumber;

/**
 * Asks every module that has catalogues what they have near a place, all at once, with this TOM's
 * accounts. What was answered is remembered for a while. Safe for all threads; never to be called
 * inside a transaction.
 */
public final class Neighbours implements AutoCloseable {
  /** Somebody waits for the page; no module takes longer for one question. */
  static final Duration PATIENCE = Duration.ofSeconds(21);

  /** In arcseconds. */
  static final double USUAL = 5;

  /** In arcseconds, as {@link org.tom4j.broker.ConeSearch} says. */
  static final double WIDEST = 60;

  /** Answers that are remembered; one may have a thousand objects. */
  private static final int MOST = 150;

  private final ModuleHost modules;
  private final Asked<Heard> asked;

  /**
   * @param patience how long a caller waits for those that are slow
   */
  Neighbours(ModuleHost modules, Turns turns, InstantSource clock, Duration patience) {
    this.modules = modules;
    this.asked = new Asked<>(turns, clock, patience, MOST, new Hearing());
  }

  /**
   * A radius as it was typed, in arcseconds; the usual one if nothing was.
   *
   * @throws IllegalArgumentException in words, if it is none or too wide
   */
  public static Angle radius(String typed) {
    if (typed.isBlank()) {
      return Angle.ofArcseconds(USUAL);
    }
    Double arcseconds = TypedNumber.read(typed);
    if (arcseconds == null) {
      throw new IllegalArgumentException("The radius: " + TypedNumber.problem(typed));
    }
    if (!(arcseconds > 0 && arcseconds <= WIDEST)) {
      throw new IllegalArgumentException(
          "The radius is above 0 and at most 60 arcseconds, not " + typed.strip() + ".");
    }
    return Angle.ofArcseconds(arcseconds);
  }

  /** What is there. Waits for the services, as long as one question to a module may take. */
  Neighbourhood of(Cone cone) {
    String question =
        Address.written(cone.center().raDegrees())
            + " "
            + Address.written(cone.center().decDegrees())
            + " "
            + Address.written(cone.radius().degrees());
    return new Neighbourhood(
        cone, asked.all(services(), question, (module, _) -> Hearing.ask(module, cone)));
  }

  private List<ServiceModule> services() {
    return modules.services().stream()
        .filter(module -> module.abilities().contains(Ability.CONE_SEARCH))
        .sorted(Comparator.comparing(ServiceModule::name))
        .toList();
  }

  /** What is still asked is given up. */
  @Override
  public void close() {
    asked.close();
  }
}

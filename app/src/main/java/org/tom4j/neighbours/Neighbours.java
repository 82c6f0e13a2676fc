package org.tom4j.neighbours;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.tom4j.asking.Asked;
import org.tom4j.asking.Turns;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;

/**
 * Asks every module that has catalogues what they have near a place, all at once, with this TOM's
 * accounts. What was answered is remembered for a while. Safe for all threads; never to be called
 * inside a transaction.
 */
public final class Neighbours implements AutoCloseable {
  /** Somebody waits for the page; no module takes longer for one question. */
  static final Duration PATIENCE = Duration.ofSeconds(21);

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

  /** What is there. Waits for the services, as long as one question to a module may take. */
  Neighbourhood of(Cone cone) {
    String question =
        Address.written(cone.center().raDegrees())
            + " "
            + Address.written(cone.center().decDegrees())
            + " "
            + Address.written(cone.radius().degrees());
    return new Neighbourhood(
        cone, asked.all(services(), question, module -> Hearing.ask(module, cone)));
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

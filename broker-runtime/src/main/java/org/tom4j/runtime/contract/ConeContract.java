package org.tom4j.runtime.contract;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.ConeSearch;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.NearbyObject;
import org.tom4j.runtime.contract.Attempt.Good;
import org.tom4j.runtime.feed.NearbyCheck;

/**
 * What every module promises that tells what is near a place: the reading and the errors of {@link
 * Contract}, and objects that lie where they were asked for.
 */
public final class ConeContract {
  private ConeContract() {}

  /**
   * The checks for a module.
   *
   * @param cone one that the answers answer with at least one object
   */
  public static List<Check> of(
      ConeSearch module, Cone cone, Recording answers, SettingsSource settings, Clock clock) {
    Subject<Asked, NearbyObject> subject =
        new Subject<>(
            new Asking(module),
            null,
            _ -> new Asked(cone),
            answers,
            settings,
            clock,
            ConeContract::noFolder);
    return Stream.of(
            List.<Check>of(
                new TimedCheck<>("every object can be shown", subject, ConeContract::canBeShown),
                new TimedCheck<>(
                    "every object lies in the cone", subject, attempt -> isInside(attempt, cone))),
            ReadingChecks.of(subject),
            HostileChecks.of(subject),
            ThreadChecks.of(subject))
        .flatMap(List::stream)
        .toList();
  }

  /** A service that is asked for a place keeps nothing. */
  private static Path noFolder() {
    throw new Broken("the module asks for its folder");
  }

  private static void canBeShown(Attempt<Asked, NearbyObject> attempt) {
    Good<Asked, NearbyObject> good = attempt.good();
    if (!good.trial().bad().isEmpty()) {
      throw new Broken("elements do not bind: " + good.trial().bad().getFirst());
    }
    for (NearbyObject object : good.elements()) {
      try {
        NearbyObject _ = NearbyCheck.check(object);
      } catch (IllegalArgumentException unfit) {
        throw new Broken("told " + object.object().name() + ": " + unfit.getMessage());
      }
    }
  }

  private static void isInside(Attempt<Asked, NearbyObject> attempt, Cone cone) {
    if (attempt.good().elements().stream().allMatch(near -> near.object().position() == null)) {
      throw new NotTried("no object has a position");
    }
    for (NearbyObject object : attempt.good().elements()) {
      if (!NearbyCheck.isIn(cone, object)) {
        throw new Broken(
            "told "
                + object.object().name()
                + " at "
                + object.object().position()
                + ", which is outside of "
                + cone);
      }
    }
  }

  /** What was asked for, in the form of a query. */
  record Asked(Cone cone) {}

  /** The module as one that is asked for objects as others are for alerts. */
  private record Asking(ConeSearch module) implements AlertBroker<Asked, NearbyObject> {
    @Override
    public BrokerInfo<Asked> info() {
      return BrokerInfo.of("Cone search", Asked.class);
    }

    @Override
    public Stream<NearbyObject> fetchAlerts(Asked query, BrokerContext context) {
      return module.near(query.cone(), context);
    }

    @Override
    public GenericAlert toGenericAlert(NearbyObject object) {
      throw new UnsupportedOperationException("nothing here maps");
    }
  }
}

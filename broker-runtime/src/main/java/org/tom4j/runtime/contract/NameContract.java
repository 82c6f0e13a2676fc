package org.tom4j.runtime.contract;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Names;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.runtime.contract.Attempt.Good;
import org.tom4j.runtime.feed.ResolvedCheck;

/**
 * What every module promises that tells what is called by a name: an object for a name that is
 * known, null for one that is not, the errors of {@link Contract}, and that no name, whatever a
 * person writes, becomes another question.
 */
public final class NameContract {
  private NameContract() {}

  /**
   * The checks for a module.
   *
   * @param name one that the answers tell an object of
   * @param known what the service answers of that name
   * @param unknown what the service answers of a name that nothing has
   */
  public static List<Check> of(
      Names module,
      String name,
      Recording known,
      Recording unknown,
      SettingsSource settings,
      Clock clock) {
    Subject<Asked, ResolvedObject> subject = subject(module, name, known, settings, clock);
    Subject<Asked, ResolvedObject> nobody = subject(module, name, unknown, settings, clock);
    return Stream.of(
            List.<Check>of(
                new TimedCheck<>(
                    "a name that is known can be shown", subject, NameContract::canBeShown),
                new TimedCheck<>(
                    "the page about the object is on the web", subject, NameContract::hasAPage),
                new TimedCheck<>(
                    "a name that nothing has is null", nobody, NameContract::isUnknown),
                new TimedCheck<>(
                    "no name becomes another question",
                    subject,
                    attempt -> HostileNames.check(attempt, name))),
            ReadingChecks.ofOneAnswer(subject),
            HostileChecks.of(subject),
            ThreadChecks.of(subject))
        .flatMap(List::stream)
        .toList();
  }

  private static Subject<Asked, ResolvedObject> subject(
      Names module, String name, Recording answers, SettingsSource settings, Clock clock) {
    return new Subject<>(
        new Asking(module),
        null,
        _ -> new Asked(name),
        answers,
        settings,
        clock,
        NameContract::noFolder);
  }

  /** A service that is asked for a name keeps nothing. */
  private static Path noFolder() {
    throw new Broken("the module asks for its folder");
  }

  private static void canBeShown(Attempt<Asked, ResolvedObject> attempt) {
    for (ResolvedObject object : attempt.good().elements()) {
      try {
        ResolvedObject _ = ResolvedCheck.check(object);
      } catch (IllegalArgumentException unfit) {
        throw new Broken("told " + object.name() + ": " + unfit.getMessage());
      }
    }
  }

  private static void hasAPage(Attempt<Asked, ResolvedObject> attempt) {
    Good<Asked, ResolvedObject> good = attempt.good();
    ResolvedObject object = good.elements().getFirst();
    URI page = object.page();
    if (page == null) {
      throw new NotTried("it tells of no page");
    }
    if (!Objects.equals(ResolvedCheck.check(object).page(), page)) {
      throw new Broken("told the page " + page + ", which is no address of the web");
    }
  }

  private static void isUnknown(Attempt<Asked, ResolvedObject> attempt) {
    Trial<Asked, ResolvedObject> trial = attempt.trial();
    List<ResolvedObject> told;
    try {
      told = trial.read(attempt.query());
    } catch (BrokerException failed) {
      throw new Broken(
          "failed instead of returning null: " + failed.getMessage() + trial.unanswered());
    }
    if (!told.isEmpty()) {
      throw new Broken("told " + told.getFirst().name() + " instead of returning null");
    }
  }

  /** What was asked for, in the form of a query. */
  record Asked(String name) {}

  /** The module as one that is asked for an object as others are for alerts. */
  private record Asking(Names module) implements AlertBroker<Asked, ResolvedObject> {
    @Override
    public BrokerInfo<Asked> info() {
      return BrokerInfo.of("Names", Asked.class);
    }

    @Override
    public Stream<ResolvedObject> fetchAlerts(Asked query, BrokerContext context) {
      return Stream.of(query.name())
          .flatMap(name -> Stream.ofNullable(module.resolve(name, context)));
    }

    @Override
    public GenericAlert toGenericAlert(ResolvedObject object) {
      throw new UnsupportedOperationException("nothing here maps");
    }
  }
}

package org.tom4j.runtime.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Resumable;
import org.tom4j.broker.StreamPosition;
import org.tom4j.runtime.feed.Claims;
import org.tom4j.runtime.feed.KeptPositions;
import org.tom4j.runtime.feed.Reached;

/** What is promised by a module whose stream goes on where it was left. */
final class ResumeChecks {
  private ResumeChecks() {}

  /** None of a module that cannot. */
  static <Q extends Record, A> List<Check> of(Subject<Q, A> subject) {
    return subject.broker() instanceof Resumable<?, ?>
        ? List.of(
            new TimedCheck<>(
                "a stream goes on where it was left", subject, ResumeChecks::goesOnWhereItWasLeft))
        : List.of();
  }

  /** Left behind each of its alerts in turn, it tells the others, and no other. */
  private static <Q extends Record, A> void goesOnWhereItWasLeft(Attempt<Q, A> attempt) {
    if (!resumable(attempt.subject()).goesOn(attempt.query())) {
      throw new NotTried("the query begins anew each time; give one that goes on");
    }
    // An answer that does not come is told in words there.
    int recorded = attempt.good().elements().size();
    List<Told> all = resume(attempt, new Kept(Map.of()));
    if (all.size() != recorded) {
      throw new Broken(
          "fetchAlerts gave " + recorded + " alerts, and resume from the beginning " + all.size());
    }
    Map<String, Long> left = new HashMap<>();
    for (int read = 0; read < all.size(); read += 1 + all.size() / 10) {
      left.clear();
      all.subList(0, read + 1)
          .forEach(told -> left.put(told.reached().claim().partition(), told.reached().next()));
      List<GenericAlert> expected = alerts(all.subList(read + 1, all.size()));
      List<GenericAlert> rest = alerts(resume(attempt, new Kept(left)));
      if (all.size() >= Limits.ALERTS && rest.size() > expected.size()) {
        // It may have no end: what comes behind those that were looked at is not known.
        rest = rest.subList(0, expected.size());
      }
      if (!rest.equals(expected)) {
        throw new Broken(
            "left behind alert "
                + (read + 1)
                + " of "
                + all.size()
                + " at "
                + left
                + " it should go on with "
                + ids(expected)
                + ", and goes on with "
                + ids(rest));
      }
    }
  }

  private static List<GenericAlert> alerts(List<Told> told) {
    return told.stream().map(Told::alert).toList();
  }

  private static List<String> ids(List<GenericAlert> alerts) {
    return alerts.stream().limit(3).map(GenericAlert::id).toList();
  }

  private record Told(GenericAlert alert, Reached reached) {}

  private static <Q extends Record, A> List<Told> resume(Attempt<Q, A> attempt, Kept kept) {
    Resumable<Q, A> stream = resumable(attempt.subject());
    Trial<Q, A> trial = attempt.trial();
    Claims claims = new Claims(kept, attempt.subject().clock());
    List<Told> told = new ArrayList<>();
    for (A element : trial.resumed(stream, attempt.query(), claims)) {
      StreamPosition position = stream.position(element);
      if (!position.equals(stream.position(element))) {
        throw new Broken("position told two places of one alert: " + element);
      }
      try {
        told.add(new Told(trial.map(element), claims.reached(position)));
      } catch (IllegalStateException notTakenUp) {
        throw new Broken(String.valueOf(notTakenUp.getMessage()));
      }
    }
    return told;
  }

  // The ability is declared with the types of the broker; one that is not fails on its first alert.
  @SuppressWarnings("unchecked")
  private static <Q extends Record, A> Resumable<Q, A> resumable(Subject<Q, A> subject) {
    return (Resumable<Q, A>) subject.broker();
  }

  /** Positions as somebody left them. */
  private record Kept(Map<String, Long> next) implements KeptPositions {
    Kept {
      next = Map.copyOf(next);
    }

    @Override
    public String name() {
      return "tom4j-contract";
    }

    @Override
    public TakenUp takeUp(String partition, long first) {
      return new TakenUp(next.getOrDefault(partition, first), new Reached.Claim(partition, 1));
    }
  }
}

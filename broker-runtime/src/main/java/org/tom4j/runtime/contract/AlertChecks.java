package org.tom4j.runtime.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.contract.Attempt.Good;

/** What is promised of alerts and their mapping. */
final class AlertChecks {
  private AlertChecks() {}

  static <Q extends Record, A> List<Check> of(Subject<Q, A> subject) {
    return List.of(
        new TimedCheck<>("every recorded element binds and maps", subject, AlertChecks::bindAndMap),
        new TimedCheck<>("an alert maps the same each time", subject, AlertChecks::mapTheSame),
        new TimedCheck<>(
            "an alert maps the same after a second binding", subject, AlertChecks::bindAgain),
        new TimedCheck<>("ids are unique", subject, AlertChecks::uniqueIds));
  }

  private static <Q extends Record, A> void bindAndMap(Attempt<Q, A> attempt) {
    Good<Q, A> good = attempt.good();
    List<String> bad = good.trial().bad();
    if (!bad.isEmpty()) {
      throw new Broken(bad.size() + " elements do not bind: " + bad.getFirst());
    }
    for (A element : good.elements()) {
      map(good, element);
    }
  }

  private static <Q extends Record, A> void mapTheSame(Attempt<Q, A> attempt) {
    Good<Q, A> first = attempt.good();
    Good<Q, A> second = attempt.good();
    int count = first.elements().size();
    if (count != second.elements().size()) {
      throw new Broken(
          "the same answers gave " + count + " alerts, then " + second.elements().size());
    }
    for (int i = 0; i < count; i++) {
      GenericAlert alert = map(first, first.elements().get(i));
      same(alert, map(first, first.elements().get(i)), "mapped twice");
      same(alert, map(second, second.elements().get(i)), "fetched twice");
    }
  }

  private static <Q extends Record, A> void bindAgain(Attempt<Q, A> attempt) {
    Class<?> type = attempt.subject().alertType();
    if (type == null) {
      throw new NotTried("the module's declaration does not name the class of its alerts");
    }
    Good<Q, A> good = attempt.good();
    for (A element : good.elements()) {
      A again;
      try {
        again = good.trial().again(element, type);
      } catch (IllegalArgumentException misfit) {
        throw new Broken("the packet kept of " + element + ": " + misfit.getMessage());
      }
      same(map(good, element), map(good, again), "bound and mapped again from the bytes kept");
    }
  }

  private static <Q extends Record, A> void uniqueIds(Attempt<Q, A> attempt) {
    Good<Q, A> good = attempt.good();
    Set<String> ids = new HashSet<>();
    for (A element : good.elements()) {
      String id = map(good, element).id();
      if (!ids.add(id)) {
        throw new Broken("two alerts have the id " + id);
      }
    }
  }

  private static <Q extends Record, A> GenericAlert map(Good<Q, A> good, A element) {
    try {
      return good.trial().map(element);
    } catch (Broken told) {
      throw told;
    } catch (RuntimeException thrown) {
      throw new Broken(
          "toGenericAlert threw " + thrown + place(thrown) + " for the element " + element);
    }
  }

  private static String place(RuntimeException thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    return stack.length == 0 ? "" : " at " + stack[0];
  }

  private static void same(GenericAlert one, GenericAlert other, String how) {
    if (!one.equals(other)) {
      throw new Broken("one alert " + how + " differs: " + one + " and " + other);
    }
  }
}

package org.tom4j.neighbours;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.asking.Asked;
import org.tom4j.astro.Cone;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.NearbyAnswer;
import org.tom4j.runtime.modules.ServiceModule;

/** Puts what services say of a place into words. */
final class Hearing implements Asked.Standing<Heard> {

  /** What one service says. */
  static Heard ask(ServiceModule module, Cone cone) {
    NearbyAnswer answer = module.near(cone);
    List<String> words = new ArrayList<>(answer.notes());
    if (answer.outside() > 0) {
      words.add(count(answer.outside(), "object") + " outside of the circle left out.");
    }
    if (answer.bad() > 0) {
      words.add(count(answer.bad(), "object") + " could not be read.");
    }
    String ended =
        switch (answer.outcome()) {
          case Outcome.Complete() -> "";
          case Outcome.Limited(var limit) -> sentence(limit);
          case Outcome.Stopped _ -> "Its module was stopped.";
          case Outcome.Failed(_, var failure, _) -> failure;
        };
    if (ended.isEmpty()) {
      return new Heard(module.name(), Heard.State.TOLD, answer.objects(), words);
    }
    words.add(ended);
    return new Heard(module.name(), Heard.State.FAILED, answer.objects(), words);
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  @Override
  public Heard failed(String source, String words) {
    return Heard.failed(source, words);
  }

  @Override
  public Heard waiting(String source) {
    return Heard.waiting(source);
  }

  @Override
  public boolean isFailed(Heard answer) {
    return answer.state() == Heard.State.FAILED;
  }
}

package org.tom4j.lookup;

import org.tom4j.asking.Asked;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.NameAnswer;
import org.tom4j.runtime.modules.ServiceModule;

/** Puts what services say of a name into words. */
final class Asking implements Asked.Standing<Told> {

  /** What one service says. */
  static Told ask(ServiceModule module, String name) {
    String source = module.name();
    NameAnswer answer = module.resolve(name);
    ResolvedObject object = answer.object();
    if (object != null) {
      return Told.known(source, object);
    }
    return switch (answer.outcome()) {
      case Outcome.Complete() -> Told.unknown(source);
      case Outcome.Limited(var limit) -> Told.failed(source, limit);
      case Outcome.Stopped _ -> Told.failed(source, "Its module was stopped.");
      case Outcome.Failed(_, var words, _) -> Told.failed(source, words);
    };
  }

  @Override
  public Told failed(String source, String words) {
    return Told.failed(source, words);
  }

  @Override
  public Told waiting(String source) {
    return Told.waiting(source);
  }

  @Override
  public boolean isFailed(Told answer) {
    return answer.state() == Told.State.FAILED;
  }
}

package org.tom4j.runtime.contract;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.runtime.form.FormRefused;
import org.tom4j.runtime.form.GuardedCall;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.form.RecordForm;

/** One run of one check: what it has opened is closed with it, whoever is stuck in it. */
final class Attempt<Q extends Record, A> implements AutoCloseable {

  /** Nothing needs guarding: a check's own thread is the guard. */
  private static final GuardedCall DIRECT =
      new GuardedCall() {
        @Override
        public <T extends @Nullable Object> T call(String what, Callable<T> code) {
          try {
            return code.call();
          } catch (RuntimeException told) {
            throw told;
          } catch (Exception thrown) {
            throw new Broken(what + " threw " + thrown);
          }
        }
      };

  private final Subject<Q, A> subject;
  private final List<Trial<Q, A>> trials = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  Attempt(Subject<Q, A> subject) {
    this.subject = subject;
  }

  Subject<Q, A> subject() {
    return subject;
  }

  /** A fetch that is answered as recorded. */
  Trial<Q, A> trial() {
    return opened(new Trial<>(subject));
  }

  /** A fetch some of whose requests are treated otherwise: those that are not given null. */
  Trial<Q, A> trial(Function<SentRequest, @Nullable Behaviour> answers, Duration silence) {
    return opened(new Trial<>(subject, answers, silence));
  }

  private Trial<Q, A> opened(Trial<Q, A> trial) {
    trials.add(trial);
    if (closed) {
      trial.close();
    }
    return trial;
  }

  BrokerInfo<Q> info() {
    @Nullable BrokerInfo<Q> info = subject.broker().info();
    if (info == null) {
      throw new Broken("info() returned null");
    }
    return info;
  }

  /** The form; position fields take the names that the resolver knows. */
  RecordForm<Q> form(NameResolver names) {
    try {
      return RecordForm.of(info().form(), names, DIRECT);
    } catch (FormRefused refused) {
      throw new Broken("its form: " + refused.getMessage());
    }
  }

  Q query() {
    return subject.query().apply(() -> form(NameResolver.none()));
  }

  /** A fetch that went well. */
  record Good<Q extends Record, A>(Trial<Q, A> trial, List<A> elements) {
    int requests() {
      return trial.sent().size();
    }
  }

  /**
   * A fetch with the recorded answers that brings alerts.
   *
   * @throws NotTried if nothing is recorded, and it needs answers
   */
  Good<Q, A> good() {
    Trial<Q, A> trial = trial();
    List<A> elements;
    try {
      elements = trial.read(query());
    } catch (BrokerException failed) {
      if (subject.answers().isEmpty()) {
        throw new NotTried("no answer is recorded");
      }
      throw new Broken("with the recorded answers: " + failed.getMessage() + trial.unanswered());
    }
    if (elements.isEmpty()) {
      if (subject.answers().isEmpty() && !trial.sent().isEmpty()) {
        throw new NotTried("no answer is recorded");
      }
      String why = trial.bad().isEmpty() ? "" : " Left out: " + trial.bad().getFirst() + ".";
      throw new Broken(
          "no alert came: give a query that the recorded answers answer."
              + why
              + trial.unanswered());
    }
    return new Good<>(trial, elements);
  }

  @Override
  public void close() {
    closed = true;
    trials.forEach(Trial::close);
  }
}

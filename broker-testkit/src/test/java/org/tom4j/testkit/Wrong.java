package org.tom4j.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Questions;

/** Modules that break the contract, each in one way that a real author might. */
final class Wrong {
  private Wrong() {}

  /**
   * Of a question it keeps the name, and of a question without one a name that its form refuses.
   */
  static final class AsksWhatItsFormRefuses extends Right implements Questions<Right.Query> {
    @Override
    public Query translate(AlertQuestion question) {
      return new Query(question.name() == null ? "" : question.name());
    }
  }

  /** Numbers the questions that it is asked. */
  static final class CountsQuestions extends Right implements Questions<Right.Query> {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Query translate(AlertQuestion question) {
      return new Query("question " + asked.incrementAndGet());
    }
  }

  /** Keeps the contract: it can ask for a name, and says so of a time. */
  static final class TakesNames extends Right implements Questions<Right.Query> {
    @Override
    public @Nullable Query translate(AlertQuestion question) {
      if (question.time() != null) {
        throw new IllegalArgumentException("Right knows no times");
      }
      return question.name() == null ? null : new Query(question.name());
    }
  }

  /** Looks whether the service is there, at once. */
  static final class AsksTooEarly extends Right {
    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      String _ = context.http().getText(ALERTS);
      return super.fetchAlerts(query, context);
    }
  }

  /** Reads everything before it returns anything. */
  static final class ReturnsAList extends Right {
    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      List<Row> all = super.fetchAlerts(query, context).toList();
      return all.stream();
    }
  }

  /** Asks when read, but then reads everything at once. */
  static final class CollectsAll extends Right {
    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      return Stream.of(query).flatMap(asked -> super.fetchAlerts(asked, context).toList().stream());
    }
  }

  /** Makes a new stream of the old one's spliterator, and so loses its close. */
  static final class LosesTheClose extends Right {
    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      return StreamSupport.stream(super.fetchAlerts(query, context).spliterator(), false);
    }
  }

  /** Takes an interruption for a hiccup and waits before it goes on. */
  static final class SwallowsInterruptions extends Right {
    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      return Catching.wrap(
          super.fetchAlerts(query, context),
          failed -> {
            if (Thread.interrupted()) {
              waitUninterruptibly(Duration.ofSeconds(6));
            }
            throw failed;
          });
    }

    private static void waitUninterruptibly(Duration time) {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        try {
          Thread.sleep(50);
        } catch (InterruptedException ignoredOnPurpose) {
          // That is the mistake.
        }
      }
    }
  }

  /** Rates at random. */
  static final class MapsAtRandom extends Right {
    @Override
    public GenericAlert toGenericAlert(Row row) {
      return super.toGenericAlert(row).withScore(new Random().nextDouble());
    }
  }

  /** Notes when it mapped. */
  static final class ReadsTheClock extends Right {
    private long ticks;

    @Override
    public GenericAlert toGenericAlert(Row row) {
      // The clock may stand still between two calls on a fast machine; a count never does.
      return super.toGenericAlert(row).withExtra("mapped", Instant.now() + " " + ticks++);
    }
  }

  /** Keeps what was asked where every thread sees it. */
  static final class SharesTheQuery extends Right {
    private static volatile Query asked = new Query("");

    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      asked = query;
      return context
          .http()
          .getArray(ALERTS, Row.class)
          .filter(row -> row.name().equals(asked.name()));
    }
  }

  /** Takes the object for the alert. */
  static final class RepeatsIds extends Right {
    @Override
    public GenericAlert toGenericAlert(Row row) {
      return GenericAlert.of(row.name(), row.name(), row.time(), null);
    }
  }

  /** Is content with what came before the answer was cut. */
  static final class TakesHalfForWhole extends Right {
    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      return Catching.wrap(
          super.fetchAlerts(query, context),
          failed -> {
            if (!String.valueOf(failed.getMessage()).contains("cut short")) {
              throw failed;
            }
          });
    }
  }

  /** Never fails. */
  static final class HidesErrors extends Right {
    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      return Catching.wrap(super.fetchAlerts(query, context), _ -> {});
    }
  }

  /** Wraps every error in one of its own. */
  static final class WrapsErrors extends Right {
    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      return Catching.wrap(
          super.fetchAlerts(query, context),
          failed -> {
            throw new IllegalStateException("could not fetch", failed);
          });
    }
  }

  /** Cannot map a good element. */
  static final class ThrowsForGoodAlerts extends Right {
    @Override
    public GenericAlert toGenericAlert(Row row) {
      throw new IllegalStateException("not yet written");
    }
  }

  /** Never comes back from a mapping. */
  static final class NeverReturns extends Right {
    @Override
    public GenericAlert toGenericAlert(Row row) {
      SwallowsInterruptions.waitUninterruptibly(Duration.ofSeconds(20));
      return super.toGenericAlert(row);
    }
  }

  /** Has another form, given by the caller; all else is right. */
  static final class WithForm<Q extends Record> implements AlertBroker<Q, Right.Row> {
    private final Right right = new Right();
    private final Class<Q> form;

    WithForm(Class<Q> form) {
      this.form = form;
    }

    @Override
    public BrokerInfo<Q> info() {
      return BrokerInfo.of("With form", form);
    }

    @Override
    public Stream<Right.Row> fetchAlerts(Q query, BrokerContext context) {
      return right.fetchAlerts(new Right.Query("Arrakis"), context);
    }

    @Override
    public GenericAlert toGenericAlert(Right.Row row) {
      return right.toGenericAlert(row);
    }
  }

  /** A form with a name that the TOM needs for itself. */
  record ReservedName(int limit) {}

  /** A form with a component that no input holds. */
  record NoInput(Map<String, String> anything) {}

  /** A form that changes what it is given each time it is read. */
  record Growing(String name) {
    Growing {
      name = name + "*";
    }
  }

  /** A stream whose failures are handled; where that returns, the stream ends. */
  private static final class Catching<T> extends AbstractSpliterator<T> {
    private final Spliterator<T> in;
    private final Consumer<BrokerException> handler;

    private Catching(Spliterator<T> in, Consumer<BrokerException> handler) {
      super(Long.MAX_VALUE, ORDERED);
      this.in = in;
      this.handler = handler;
    }

    static <T> Stream<T> wrap(Stream<T> in, Consumer<BrokerException> handler) {
      return StreamSupport.stream(new Catching<>(in.spliterator(), handler), false)
          .onClose(in::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      try {
        return in.tryAdvance(action);
      } catch (BrokerException failed) {
        handler.accept(failed);
        return false;
      }
    }
  }
}

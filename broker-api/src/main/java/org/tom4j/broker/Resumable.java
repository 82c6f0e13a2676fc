package org.tom4j.broker;

import java.util.stream.Stream;

/**
 * A module whose stream can be taken up where it was left, as those of Kafka can: nothing is lost
 * and nothing comes twice when the TOM stops in the middle. The TOM keeps the positions of a saved
 * query in its database, in the transaction of the rows that they cover. Implemented beside {@link
 * AlertBroker} with the same types.
 *
 * @param <Q> the query, as in {@link AlertBroker}
 * @param <A> one alert, as in {@link AlertBroker}
 */
public interface Resumable<Q extends Record, A> {

  /**
   * Where the stream goes on behind an alert. Asked of every alert, also of one that {@link
   * AlertBroker#toGenericAlert} refuses. Pure.
   */
  StreamPosition position(A alert);

  /**
   * The stream of a query, like {@link AlertBroker#fetchAlerts}, from where it was left. Each
   * partition is {@linkplain StreamPositions#takeUp taken up} before its first alert, and again if
   * it was given away meanwhile. {@code fetchAlerts} is called where nothing is kept: for a query
   * that is not saved, and for one that does not {@linkplain #goesOn go on}.
   */
  Stream<A> resume(Q query, StreamPositions positions, BrokerContext context);

  /**
   * Whether a saved query goes on where it was left when it is run; one that does not begins anew
   * each time, by {@link AlertBroker#fetchAlerts}, and nothing is kept of it. All do unless the
   * module's form leaves the choice to whoever asks. A query that is listened to goes on in any
   * case, by {@code resume}. Pure.
   */
  default boolean goesOn(Q query) {
    return true;
  }
}

package org.tom4j.broker;

/**
 * A stream that several may read at once, each other partitions of it, as the members of a consumer
 * group of Kafka do: the service shares them out among those who call themselves by the same {@link
 * StreamPositions#name}, gives each partition to one of them alone, and gives those of a reader
 * that is gone to the others. A TOM of several processes then listens in each of them; to other
 * streams one process listens alone. Whoever is given a partition {@linkplain
 * StreamPositions#takeUp takes it up} before its first alert. A reader that is given none waits.
 *
 * @param <Q> the query, as in {@link AlertBroker}
 * @param <A> one alert, as in {@link AlertBroker}
 */
public interface SharedStream<Q extends Record, A> extends Resumable<Q, A> {}

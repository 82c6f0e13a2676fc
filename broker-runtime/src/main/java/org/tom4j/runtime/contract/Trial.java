package org.tom4j.runtime.contract;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Resumable;
import org.tom4j.broker.StreamPositions;
import org.tom4j.runtime.feed.AlertCheck;
import org.tom4j.runtime.feed.KeptAlert;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.KeptBytes;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.json.JsonBinding;

/**
 * One fetch of a module, with a server of its own that answers for all the world. Closed from any
 * thread.
 *
 * @param <Q> the module's form
 * @param <A> the module's alerts
 */
public final class Trial<Q extends Record, A> implements BrokerContext, AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final Subject<Q, A> subject;
  private final AnswerServer server;
  private final Network network;
  private final JsonBinding binding = new JsonBinding();
  private final FetchHttp http;
  private final Manners manners = new Manners();
  private final List<String> bad = new CopyOnWriteArrayList<>();
  private final List<String> notes = new CopyOnWriteArrayList<>();
  private final List<URI> unanswered = new CopyOnWriteArrayList<>();

  /** A fetch that is given the recorded answers, and 404 for all else. */
  public Trial(Subject<Q, A> subject) {
    this(subject, null, SILENCE);
  }

  /**
   * @param answers how requests are treated, or null as recorded; null for one request is as
   *     recorded, too
   */
  Trial(
      Subject<Q, A> subject,
      @Nullable Function<SentRequest, @Nullable Behaviour> answers,
      Duration silence) {
    this.subject = subject;
    this.server =
        new AnswerServer(request -> {
          Behaviour special = answers == null ? null : answers.apply(request);
          return special == null ? recorded(request) : special;
        });
    this.network =
        Network.routed(Limits.network(silence), server::address, subject.clock(), server::route);
    this.http =
        network.open(
            binding, (where, member, value, why) -> bad(where, member, value, why), Set.of());
  }

  private Behaviour recorded(SentRequest request) {
    RecordedAnswer answer = subject.answers().answerTo(request.uri());
    if (answer == null) {
      unanswered.add(request.uri());
      return Behaviour.status(404);
    }
    return Behaviour.telling(answer);
  }

  private void bad(long where, @Nullable String member, @Nullable String value, String why) {
    bad.add(
        "element "
            + where
            + (member == null ? "" : ", " + member + " = " + value)
            + (member == null ? " " : ": ")
            + why);
  }

  /** The module's stream. */
  Stream<A> open(Q query) {
    @Nullable Stream<A> alerts = subject.broker().fetchAlerts(query, this);
    if (alerts == null) {
      throw new Broken("fetchAlerts returned null instead of a stream");
    }
    return alerts.sequential();
  }

  /** Reads to the end, or as far as anybody looks, and closes. */
  public List<A> read(Q query) {
    try (Stream<A> alerts = open(query)) {
      return read(alerts);
    }
  }

  /** Read as a host does it: iterator() on an endless flatMap would never return. */
  private List<A> read(Stream<A> alerts) {
    List<A> elements = new ArrayList<>();
    boolean _ =
        alerts.anyMatch(element -> {
          elements.add(element);
          return elements.size() >= Limits.ALERTS;
        });
    return elements;
  }

  /** The same of a stream that is taken up. */
  List<A> resumed(Resumable<Q, A> stream, Q query, StreamPositions positions) {
    @Nullable Stream<A> alerts = stream.resume(query, positions, this);
    if (alerts == null) {
      throw new Broken("resume returned null instead of a stream");
    }
    try (Stream<A> closing = alerts.sequential()) {
      return read(closing);
    }
  }

  /** The module's mapping of one element, as a host keeps it. */
  public GenericAlert map(A element) {
    @Nullable GenericAlert alert = subject.broker().toGenericAlert(element);
    if (alert == null) {
      throw new Broken("toGenericAlert returned null");
    }
    return AlertCheck.check(alert);
  }

  /** What a host keeps of an element: the bytes received, its packet, or written as JSON. */
  Packet packetOf(A element) {
    KeptBytes received = http.packetOf(element);
    return received == null ? kept(Object.class).packet(element) : Packet.of(received);
  }

  /**
   * The same alert, read from what a host keeps of it.
   *
   * @param type the class of the module's alerts
   * @throws IllegalArgumentException if the bytes do not fit
   */
  @SuppressWarnings("unchecked") // the declaration names the class: A it is
  A again(A element, Class<?> type) {
    return (A) kept(type).alert(packetOf(element));
  }

  private KeptAlert kept(Class<?> type) {
    return new KeptAlert(subject.broker(), binding, () -> type);
  }

  AnswerServer server() {
    return server;
  }

  Manners manners() {
    return manners;
  }

  /** The requests that were really sent. */
  public List<SentRequest> sent() {
    return server.sent();
  }

  /** Elements that could not be bound, in words. */
  public List<String> bad() {
    return List.copyOf(bad);
  }

  /** The module's own words. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** {@code " No answer is recorded for …"}, or "" if each request had one. */
  String unanswered() {
    return unanswered.isEmpty()
        ? ""
        : " No answer is recorded for "
            + unanswered.getFirst()
            + "; recorded are "
            + String.join(", ", subject.answers().addresses());
  }

  @Override
  public BrokerHttp http() {
    return new WatchedHttp(http, manners);
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return subject.settings().as(type);
  }

  /** With what the module's folder holds where it is tried; nothing is written there. */
  @Override
  public Path folder() {
    return subject.folder().get();
  }

  @Override
  public Clock clock() {
    return subject.clock();
  }

  @Override
  public void note(String words) {
    notes.add(words);
  }

  /** Ends every request and the server. */
  @Override
  public void close() {
    http.close();
    network.close();
    server.close();
  }
}

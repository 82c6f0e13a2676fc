package org.tom4j.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.runtime.json.AnswerShapeException;
import org.tom4j.runtime.json.BindingException;
import org.tom4j.runtime.json.ElementSource;
import org.tom4j.runtime.json.JsonBinding;
import org.tom4j.runtime.json.JsonElements;
import org.tom4j.runtime.json.LineElements;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The network of one fetch. Safe for all threads; each stream is read by one at a time. */
public final class FetchHttp implements BrokerHttp, AutoCloseable {
  private static final String JSON = "application/json, */*;q=0.5";
  private static final String TABLE = "text/csv, text/plain;q=0.9, */*;q=0.5";
  private static final String XML =
      "application/x-votable+xml, application/xml, text/xml, */*;q=0.5";
  private static final String ANY = "*/*";

  /** Bytes of an answer that its words are looked for in. */
  private static final int WORDS_SHOWN = 4096;

  /** An answer that is held whole may take this part of the memory: bound, it takes many times. */
  private static final long PART_WHOLE = 16;

  /** A document tree takes more. */
  private static final long PART_XML = 64;

  private final Fetch fetch;
  private final Requests requests;
  private final Supplier<URI> ownAddress;
  private final Packets packets;
  private final Bound bound;
  private final Map<String, String> headers;
  private final Patience patience;

  FetchHttp(Fetch fetch, Supplier<URI> ownAddress, JsonBinding binding, FetchListener listener) {
    this.fetch = fetch;
    this.requests = new Requests(fetch);
    this.ownAddress = ownAddress;
    this.packets = new Packets();
    this.bound =
        new Bound(
            binding, listener, packets, fetch.seen.answers(), fetch.settings.maxElementBytes());
    this.headers = Map.of();
    this.patience = Patience.of(fetch.settings);
  }

  private FetchHttp(FetchHttp other, Map<String, String> headers, Patience patience) {
    this.fetch = other.fetch;
    this.requests = other.requests;
    this.ownAddress = other.ownAddress;
    this.packets = other.packets;
    this.bound = other.bound;
    this.headers = Map.copyOf(headers);
    this.patience = patience;
  }

  /**
   * The bytes as received of an object that this fetch bound, by identity, while it lives; null if
   * the author made the object himself.
   */
  public @Nullable KeptBytes packetOf(Object element) {
    return packets.of(element);
  }

  /** What this fetch has seen of its service until now; any thread. */
  public FetchSeen seen() {
    return fetch.seen;
  }

  /** Cancels every open request, from any thread: a read that waits ends at once. */
  @Override
  public void close() {
    fetch.close();
  }

  @Override
  public BrokerHttp withHeader(String name, String value) {
    Question.checkHeader(name, value);
    Map<String, String> more = new HashMap<>(headers);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new FetchHttp(this, more, patience);
  }

  @Override
  public BrokerHttp withUnendingAnswers(Duration silence) {
    return new FetchHttp(this, headers, patience.withUnendingAnswers(silence));
  }

  @Override
  public <T> T get(URI uri, Class<T> type) {
    return one(whole(uri, null, JSON), type, new AtomicLong());
  }

  @Override
  public <T> T getWithBody(URI uri, Object body, Class<T> type) {
    return one(whole(uri, json("GET", body), JSON), type, new AtomicLong());
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type) {
    return getArray(uri, type, "");
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type, String path) {
    return array(() -> streamed(uri, null, JSON), type, path);
  }

  @Override
  public <T> Stream<T> getJsonLines(URI uri, Class<T> type) {
    return rows(
        () -> streamed(uri, null, JSON),
        answer -> bound.json(new LineElements(json(answer).utf8(), longest(), true), type, answer));
  }

  @Override
  public String getText(URI uri) {
    return read(whole(uri, null, ANY), answer -> new String(answer.bytes(), answer.charset()));
  }

  @Override
  public Stream<String> getLines(URI uri) {
    return rows(() -> streamed(uri, null, ANY), this::lines);
  }

  @Override
  public <T> Stream<T> getCsv(URI uri, Class<T> type) {
    return rows(() -> streamed(uri, null, TABLE), answer -> csv(answer, type, false));
  }

  @Override
  public Document getXml(URI uri) {
    return read(
        question(uri, null, XML, inMemory(PART_XML)), answer -> SecureXml.read(answer.body()));
  }

  @Override
  public <T> Stream<T> getVoTable(URI uri, Class<T> type) {
    return rows(() -> streamed(uri, null, XML), answer -> bound.voTable(type, answer));
  }

  @Override
  public byte[] getBytes(URI uri) {
    return read(whole(uri, null, ANY), Answer::bytes);
  }

  @Override
  public <T> T postForm(URI uri, Map<String, String> form, Class<T> type) {
    return one(whole(uri, Question.Body.of(form), JSON), type, new AtomicLong());
  }

  @Override
  public <T> Stream<T> postFormCsv(URI uri, Map<String, String> form, Class<T> type) {
    return rows(
        () -> streamed(uri, Question.Body.of(form), TABLE), answer -> csv(answer, type, true));
  }

  @Override
  public <T> T postJson(URI uri, Object body, Class<T> type) {
    return one(whole(uri, json("POST", body), JSON), type, new AtomicLong());
  }

  @Override
  public <T> Stream<T> postJsonArray(URI uri, Object body, Class<T> type, String path) {
    return array(() -> streamed(uri, json("POST", body), JSON), type, path);
  }

  @Override
  public <P> Stream<P> pages(URI first, Class<P> type, Function<P, @Nullable URI> next) {
    AtomicLong counted = new AtomicLong();
    return new PageStream<P>(
            () -> complete(first), page -> one(whole(page, null, JSON), type, counted), next)
        .stream();
  }

  private <T> Stream<T> array(Supplier<Question> question, Class<T> type, String path) {
    List<String> names = path.isEmpty() ? List.of() : List.of(path.split("\\."));
    return rows(
        question,
        answer -> {
          ElementSource elements = new JsonElements(json(answer).utf8(), names, longest());
          return bound.json(elements, type, answer);
        });
  }

  private <T> Stream<T> rows(Supplier<Question> question, Rows.Kind<T> kind) {
    return new AnswerStream<>(requests, question, kind).stream();
  }

  private <T> Rows<T> csv(Answer answer, Class<T> type, boolean strict) throws IOException {
    long limit = Unpacked.limit(fetch.settings.maxAnswerBytes());
    return bound.csv(type, answer.withBody(Unpacked.of(answer.body(), limit)), strict);
  }

  private Rows<String> lines(Answer answer) {
    ElementSource lines = new LineElements(answer.utf8(), longest(), false);
    return bound.lines(lines, answer);
  }

  private <T> T one(Question question, Class<T> type, AtomicLong counted) {
    return read(
        question,
        answer -> {
          byte[] bytes = json(answer).utf8().readAllBytes();
          try {
            return bound.whole(bytes, type, answer, counted);
          } catch (BindingException misfit) {
            throw misfitting(misfit, bytes, answer);
          }
        });
  }

  /** Quotes the answer as well: many services tell of an error in JSON of another shape. */
  private static AnswerShapeException misfitting(
      BindingException misfit, byte[] bytes, Answer answer) {
    byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, WORDS_SHOWN));
    String words = Words.of(beginning, StandardCharsets.UTF_8, answer.secrets());
    return new AnswerShapeException(Failures.words(misfit) + ". It begins: " + words, misfit);
  }

  /** Reads an answer to its end. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(Answer answer) throws IOException, SAXException;
  }

  private <T> T read(Question question, Reading<T> reading) {
    try (Answer answer = requests.ask(question)) {
      try {
        return reading.of(answer);
      } catch (IOException | SAXException | RuntimeException problem) {
        throw Failures.sorted(problem, answer);
      }
    }
  }

  private static Answer json(Answer answer) throws IOException {
    if (answer.isHtml()) {
      byte[] beginning = answer.body().readNBytes(WORDS_SHOWN);
      String words = Words.of(beginning, answer.charset(), answer.secrets());
      throw new AnswerShapeException("is HTML instead of JSON: " + words);
    }
    return answer;
  }

  private Question.Body json(String method, Object body) {
    return new Question.Body(method, bound.binding().render(body), "application/json", Map.of());
  }

  /** A question whose answer is read row by row. */
  private Question streamed(URI uri, Question.@Nullable Body body, String accept) {
    long limit = patience.unending() ? Long.MAX_VALUE : fetch.settings.maxAnswerBytes();
    return question(uri, body, accept, limit);
  }

  /** A question whose answer is held whole. */
  private Question whole(URI uri, Question.@Nullable Body body, String accept) {
    return question(uri, body, accept, inMemory(PART_WHOLE));
  }

  private long inMemory(long part) {
    return Math.min(fetch.settings.maxAnswerBytes(), Runtime.getRuntime().maxMemory() / part);
  }

  private Question question(URI uri, Question.@Nullable Body body, String accept, long limit) {
    return Question.of(complete(uri), headers, body, accept, patience, limit);
  }

  /** An address without a host is this TOM's own. */
  private URI complete(URI uri) {
    boolean own = uri.getScheme() == null && uri.getRawAuthority() == null;
    URI whole = own ? ownAddress.get().resolve(uri) : uri;
    if (!Addresses.isHttp(whole) || whole.getHost() == null) {
      throw new BrokerException.Malformed(
          "'"
              + Secrets.blank(uri)
              + "' cannot be asked: only http and https addresses with a host can.",
          Secrets.blank(uri));
    }
    return whole;
  }

  private int longest() {
    return fetch.settings.maxElementBytes();
  }
}

package org.tom4j.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  private final Fetch fetch;
  private final Requests requests;
  private final Packets packets;
  private final Bound bound;
  private final Asking asking;

  FetchHttp(Fetch fetch, Supplier<URI> ownAddress, JsonBinding binding, FetchListener listener) {
    this.fetch = fetch;
    this.requests = new Requests(fetch);
    this.packets = new Packets();
    this.bound =
        new Bound(
            binding, listener, packets, fetch.seen.answers(), fetch.settings.maxElementBytes());
    this.asking =
        new Asking(fetch.settings, ownAddress, Map.of(), null, Patience.of(fetch.settings));
  }

  private FetchHttp(FetchHttp other, Asking asking) {
    this.fetch = other.fetch;
    this.requests = other.requests;
    this.packets = other.packets;
    this.bound = other.bound;
    this.asking = asking;
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
    return new FetchHttp(this, asking.withHeader(name, value));
  }

  @Override
  public BrokerHttp answering(Function<String, @Nullable String> answers) {
    return new FetchHttp(this, asking.answering(answers));
  }

  @Override
  public BrokerHttp withUnendingAnswers(Duration silence) {
    return new FetchHttp(this, asking.withUnendingAnswers(silence));
  }

  @Override
  public <T> T get(URI uri, Class<T> type) {
    return one(asking.whole(uri, null, JSON), type, new AtomicLong());
  }

  @Override
  public <T> T getWithBody(URI uri, Object body, Class<T> type) {
    return one(asking.whole(uri, json("GET", body), JSON), type, new AtomicLong());
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type) {
    return getArray(uri, type, "");
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type, String path) {
    return array(() -> asking.streamed(uri, null, JSON), type, path);
  }

  @Override
  public <T> Stream<T> getJsonLines(URI uri, Class<T> type) {
    return rows(
        () -> asking.streamed(uri, null, JSON),
        answer -> bound.json(new LineElements(json(answer).utf8(), longest(), true), type, answer));
  }

  @Override
  public String getText(URI uri) {
    return read(
        asking.whole(uri, null, ANY), answer -> new String(answer.bytes(), answer.charset()));
  }

  @Override
  public Stream<String> getLines(URI uri) {
    return rows(() -> asking.streamed(uri, null, ANY), this::lines);
  }

  @Override
  public <T> Stream<T> getCsv(URI uri, Class<T> type) {
    return rows(() -> asking.streamed(uri, null, TABLE), answer -> csv(answer, type, false));
  }

  @Override
  public Document getXml(URI uri) {
    return read(asking.tree(uri, XML), answer -> SecureXml.read(answer.body()));
  }

  @Override
  public <T> Stream<T> getVoTable(URI uri, Class<T> type) {
    return rows(() -> asking.streamed(uri, null, XML), answer -> bound.voTable(type, answer));
  }

  @Override
  public byte[] getBytes(URI uri) {
    return read(asking.whole(uri, null, ANY), Answer::bytes);
  }

  @Override
  public <T> T postForm(URI uri, Map<String, String> form, Class<T> type) {
    return one(asking.whole(uri, Question.Body.of(form), JSON), type, new AtomicLong());
  }

  @Override
  public <T> Stream<T> postFormCsv(URI uri, Map<String, String> form, Class<T> type) {
    return rows(
        () -> asking.streamed(uri, Question.Body.of(form), TABLE),
        answer -> csv(answer, type, true));
  }

  @Override
  public <T> T postJson(URI uri, Object body, Class<T> type) {
    return one(asking.whole(uri, json("POST", body), JSON), type, new AtomicLong());
  }

  @Override
  public <T> Stream<T> postJsonArray(URI uri, Object body, Class<T> type, String path) {
    return array(() -> asking.streamed(uri, json("POST", body), JSON), type, path);
  }

  @Override
  public <P> Stream<P> pages(URI first, Class<P> type, Function<P, @Nullable URI> next) {
    AtomicLong counted = new AtomicLong();
    return new PageStream<P>(
            () -> asking.complete(first),
            page -> one(asking.whole(page, null, JSON), type, counted),
            next)
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
    long plain = fetch.settings.maxAnswerBytes();
    long limit = answer.patience().unending() ? Long.MAX_VALUE : Unpacked.limit(plain);
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

  private int longest() {
    return fetch.settings.maxElementBytes();
  }
}

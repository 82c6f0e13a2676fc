package org.tom4j.broker;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Reads answers over HTTP. Streams are lazy: they ask when first read, read on as they are read,
 * and let the connection go at their end, when closed, or when the reading thread is interrupted.
 *
 * <p>A URI without a host ({@code /static/…}) means the TOM's own address.
 *
 * <p><b>Binding.</b> JSON is bound to records: a member is named as the component, else as its
 * snake_case, else by {@link Member}. A time without a zone is UTC, a date alone its midnight, a
 * bare number is refused as a time. Numbers may be text; integers become text exactly. Null,
 * absent, NaN and ±Infinity are null for a {@code @Nullable} component; for any other, and for a
 * value that does not fit its type, that one element of an array is <i>bad</i>: counted, shown and
 * skipped, also in a list inside of it, of which {@link Elements} tells. A component of type {@link
 * JsonValue} takes whatever is there.
 *
 * <p><b>Limits.</b> Connect 10 s, 30 s between bytes, at least 1 kB/s over 60 s, 256 MiB an answer
 * (a packed file may hold four times as much), 1 MiB an element. Retried with the service's {@code
 * Retry-After}: 429, 503 and lost connections before the first byte. Private addresses are refused
 * unless a setting allows them.
 *
 * <p>Every method throws {@link BrokerException}, from the call or from a read of its stream.
 */
public interface BrokerHttp {

  /** The same network with one more request header. */
  BrokerHttp withHeader(String name, String value);

  /**
   * The same network, which answers a service that asks who one is (status 401) as it wants to be
   * told, for example by SCRAM (RFC 7804). Nobody is told to whom the service redirects.
   *
   * @param answers the service's {@code WWW-Authenticate} → the {@code Authorization} it is told,
   *     or null: nothing more, and the question is refused. Asked at most three times a question,
   *     on the thread of the question
   */
  BrokerHttp answering(Function<String, @Nullable String> answers);

  /**
   * The same network for answers that never end: the limits on size and speed are off, and the
   * service may be silent for {@code silence} before it counts as gone.
   */
  BrokerHttp withUnendingAnswers(Duration silence);

  /** One JSON value. */
  <T> T get(URI uri, Class<T> type);

  /**
   * One JSON value in answer to a GET that carries a JSON body, which a few services want. What
   * stands in the body is not part of the address: what is kept of the answer does not tell it.
   *
   * @param body a record, map, list, text, number or JsonValue
   */
  <T> T getWithBody(URI uri, Object body, Class<T> type);

  /** The elements of a JSON array, as they arrive. */
  <T> Stream<T> getArray(URI uri, Class<T> type);

  /**
   * The elements of the JSON array at {@code path} (member names joined by dots, {@code
   * "data.results"}), as they arrive. An absent path is {@link BrokerException.Malformed}.
   */
  <T> Stream<T> getArray(URI uri, Class<T> type, String path);

  /** One JSON value a line, as lines arrive; empty lines are skipped. */
  <T> Stream<T> getJsonLines(URI uri, Class<T> type);

  /** The whole answer as text, by its declared character set, else UTF-8. */
  String getText(URI uri);

  /** Lines of text as they arrive, without their ends. */
  Stream<String> getLines(URI uri);

  /**
   * Rows of comma-separated values bound by the names of the header line; an empty cell is null. A
   * title above the header is passed over. An answer that is a zip or gzip file is read as what is
   * packed in it, of a zip the first file.
   */
  <T> Stream<T> getCsv(URI uri, Class<T> type);

  /** An XML document; external entities are never read. */
  Document getXml(URI uri);

  /**
   * Rows of the first table of a VOTable (TABLEDATA) bound by field name; an empty cell is null.
   */
  <T> Stream<T> getVoTable(URI uri, Class<T> type);

  /** The whole answer as bytes. */
  byte[] getBytes(URI uri);

  /** One JSON value in answer to a form. */
  <T> T postForm(URI uri, Map<String, String> form, Class<T> type);

  /**
   * The same rows as {@link #getCsv} in answer to a form. A header that lacks what the type needs
   * is {@link BrokerException.Malformed}, also without a row below it.
   */
  <T> Stream<T> postFormCsv(URI uri, Map<String, String> form, Class<T> type);

  /** One JSON value in answer to a JSON body: a record, map, list, text, number or JsonValue. */
  <T> T postJson(URI uri, Object body, Class<T> type);

  /** The elements of the JSON array at {@code path} ("" = the answer itself) of a JSON question. */
  <T> Stream<T> postJsonArray(URI uri, Object body, Class<T> type, String path);

  /**
   * The pages of a paged answer, each asked for when the one before has been read.
   *
   * <pre>{@code
   * http.pages(first, Page.class, page -> page.next()).flatMap(page -> page.results().stream())
   * }</pre>
   *
   * @param next the next page's address, or null after the last one
   */
  <P> Stream<P> pages(URI first, Class<P> type, Function<P, @Nullable URI> next);

  /**
   * Numbered pages, each asked for when the one before has been read.
   *
   * <pre>{@code
   * http.pages(n -> address(n + 1), Page.class, page -> page.items().isFull(100))
   *     .flatMap(page -> page.items().good().stream())
   * }</pre>
   *
   * @param address of a page, counted from 0
   * @param more whether a page may follow this one
   */
  default <P> Stream<P> pages(IntFunction<URI> address, Class<P> type, Predicate<P> more) {
    AtomicInteger page = new AtomicInteger();
    return pages(
        address.apply(0),
        type,
        read -> more.test(read) ? address.apply(page.incrementAndGet()) : null);
  }
}

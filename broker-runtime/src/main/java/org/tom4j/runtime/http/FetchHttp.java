package org.tom4j.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.runtime.feed.Packet;
import org.w3c.dom.Document;

/** The network of one fetch. Safe for all threads. */
public final class FetchHttp implements BrokerHttp, AutoCloseable {

  /**
   * The bytes as received of an object that this fetch bound, by identity, while it lives; null if
   * the author made the object himself.
   */
  public @Nullable Packet packetOf(Object element) {
    throw new UnsupportedOperationException();
  }

  /** Cancels every open request, from any thread: a read that waits ends at once. */
  @Override
  public void close() {}

  @Override
  public BrokerHttp withHeader(String name, String value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BrokerHttp withUnendingAnswers(Duration silence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T get(URI uri, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type, String path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Stream<T> getJsonLines(URI uri, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getText(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<String> getLines(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Stream<T> getCsv(URI uri, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Document getXml(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Stream<T> getVoTable(URI uri, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] getBytes(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T postForm(URI uri, Map<String, String> form, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T postJson(URI uri, Object body, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Stream<T> postJsonArray(URI uri, Object body, Class<T> type, String path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <P> Stream<P> pages(URI first, Class<P> type, Function<P, @Nullable URI> next) {
    throw new UnsupportedOperationException();
  }
}

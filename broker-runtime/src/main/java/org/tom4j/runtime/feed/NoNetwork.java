package org.tom4j.runtime.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerHttp;
import org.w3c.dom.Document;

/** For a call that is answered from what is here, or not at all: every question fails at once. */
final class NoNetwork implements BrokerHttp {

  private static FeedFailure refusal() {
    return new FeedFailure(Outcome.Kind.UNAVAILABLE, "the service would have to be asked");
  }

  @Override
  public BrokerHttp withHeader(String name, String value) {
    return this;
  }

  @Override
  public BrokerHttp answering(Function<String, @Nullable String> answers) {
    return this;
  }

  @Override
  public BrokerHttp withUnendingAnswers(Duration silence) {
    return this;
  }

  @Override
  public <T> T get(URI uri, Class<T> type) {
    throw refusal();
  }

  @Override
  public <T> T getWithBody(URI uri, Object body, Class<T> type) {
    throw refusal();
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type) {
    throw refusal();
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type, String path) {
    throw refusal();
  }

  @Override
  public <T> Stream<T> getJsonLines(URI uri, Class<T> type) {
    throw refusal();
  }

  @Override
  public String getText(URI uri) {
    throw refusal();
  }

  @Override
  public Stream<String> getLines(URI uri) {
    throw refusal();
  }

  @Override
  public <T> Stream<T> getCsv(URI uri, Class<T> type) {
    throw refusal();
  }

  @Override
  public Document getXml(URI uri) {
    throw refusal();
  }

  @Override
  public <T> Stream<T> getVoTable(URI uri, Class<T> type) {
    throw refusal();
  }

  @Override
  public byte[] getBytes(URI uri) {
    throw refusal();
  }

  @Override
  public <T> T postForm(URI uri, Map<String, String> form, Class<T> type) {
    throw refusal();
  }

  @Override
  public <T> Stream<T> postFormCsv(URI uri, Map<String, String> form, Class<T> type) {
    throw refusal();
  }

  @Override
  public <T> T postJson(URI uri, Object body, Class<T> type) {
    throw refusal();
  }

  @Override
  public <T> Stream<T> postJsonArray(URI uri, Object body, Class<T> type, String path) {
    throw refusal();
  }

  @Override
  public <P> Stream<P> pages(URI first, Class<P> type, Function<P, @Nullable URI> next) {
    throw refusal();
  }
}

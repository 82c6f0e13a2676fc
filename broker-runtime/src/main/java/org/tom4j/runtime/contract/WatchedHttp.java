package org.tom4j.runtime.contract;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerHttp;
import org.w3c.dom.Document;

/** Passes everything on, and notices which ways of reading a module uses. */
record WatchedHttp(BrokerHttp http, Manners manners) implements BrokerHttp {

  @Override
  public BrokerHttp withHeader(String name, String value) {
    return new WatchedHttp(http.withHeader(name, value), manners);
  }

  @Override
  public BrokerHttp answering(Function<String, @Nullable String> answers) {
    return new WatchedHttp(http.answering(answers), manners);
  }

  @Override
  public BrokerHttp withUnendingAnswers(Duration silence) {
    manners.unending = true;
    return new WatchedHttp(http.withUnendingAnswers(silence), manners);
  }

  @Override
  public <T> T get(URI uri, Class<T> type) {
    return http.get(uri, type);
  }

  @Override
  public <T> T getWithBody(URI uri, Object body, Class<T> type) {
    return http.getWithBody(uri, body, type);
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type) {
    manners.streams = true;
    return http.getArray(uri, type);
  }

  @Override
  public <T> Stream<T> getArray(URI uri, Class<T> type, String path) {
    manners.streams = true;
    return http.getArray(uri, type, path);
  }

  @Override
  public <T> Stream<T> getJsonLines(URI uri, Class<T> type) {
    manners.streams = true;
    return http.getJsonLines(uri, type);
  }

  @Override
  public String getText(URI uri) {
    return http.getText(uri);
  }

  @Override
  public Stream<String> getLines(URI uri) {
    manners.streams = true;
    return http.getLines(uri);
  }

  @Override
  public <T> Stream<T> getCsv(URI uri, Class<T> type) {
    manners.streams = true;
    return http.getCsv(uri, type);
  }

  @Override
  public Document getXml(URI uri) {
    return http.getXml(uri);
  }

  @Override
  public <T> Stream<T> getVoTable(URI uri, Class<T> type) {
    manners.streams = true;
    return http.getVoTable(uri, type);
  }

  @Override
  public byte[] getBytes(URI uri) {
    return http.getBytes(uri);
  }

  @Override
  public <T> T postForm(URI uri, Map<String, String> form, Class<T> type) {
    return http.postForm(uri, form, type);
  }

  @Override
  public <T> Stream<T> postFormCsv(URI uri, Map<String, String> form, Class<T> type) {
    manners.streams = true;
    return http.postFormCsv(uri, form, type);
  }

  @Override
  public <T> T postJson(URI uri, Object body, Class<T> type) {
    return http.postJson(uri, body, type);
  }

  @Override
  public <T> Stream<T> postJsonArray(URI uri, Object body, Class<T> type, String path) {
    manners.streams = true;
    return http.postJsonArray(uri, body, type, path);
  }

  @Override
  public <P> Stream<P> pages(URI first, Class<P> type, Function<P, @Nullable URI> next) {
    manners.pages = true;
    return http.pages(first, type, next);
  }
}

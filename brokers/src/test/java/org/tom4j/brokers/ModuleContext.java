package org.tom4j.brokers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.GenericAlert;

/** A context whose notes can be read; the network and the settings are given. */
public final class ModuleContext implements BrokerContext {
  private final @Nullable BrokerHttp http;
  private final @Nullable Record settings;
  private final List<String> notes = new ArrayList<>();

  public ModuleContext(@Nullable BrokerHttp http, @Nullable Record settings) {
    this.http = http;
    this.settings = settings;
  }

  /** All that a module tells in answer to a query, mapped. */
  public static <Q extends Record, A> List<GenericAlert> read(
      AlertBroker<Q, A> module, Q query, BrokerContext context) {
    try (Stream<A> rows = module.fetchAlerts(query, context)) {
      return rows.map(module::toGenericAlert).toList();
    }
  }

  @Override
  public BrokerHttp http() {
    if (http == null) {
      throw new IllegalStateException("this module was not to ask anything");
    }
    return http;
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    if (settings == null) {
      throw new BrokerException.NotConfigured("address is missing", "brokers.X.address", null);
    }
    return type.cast(settings);
  }

  @Override
  public Path folder() {
    throw new IllegalStateException("this module was not to keep anything");
  }

  @Override
  public Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  }

  @Override
  public void note(String words) {
    notes.add(words);
  }

  public List<String> notes() {
    return notes;
  }
}

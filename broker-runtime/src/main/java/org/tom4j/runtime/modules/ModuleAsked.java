package org.tom4j.runtime.modules;

import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.FeedFailure;
import org.tom4j.runtime.feed.FeedSource;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.form.QueryRefused;
import org.tom4j.runtime.form.RecordForm;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.FetchListener;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/** A module asked one stored query. */
record ModuleAsked(
    LoadedModule module, AlertBroker<Record, Object> broker, RecordForm<?> form, String storedQuery)
    implements FeedSource {

  @Override
  public ModuleThreads threads() {
    return module.threads();
  }

  @Override
  public Blame blame() {
    return module.type().blame();
  }

  @Override
  public ClassLoader loader() {
    return module.type().loader();
  }

  @Override
  public Clock clock() {
    return module.tools().clock();
  }

  @Override
  public FetchHttp network(FetchListener listener) {
    HostTools tools = module.tools();
    return tools.network().open(module.binding(), listener, tools.privateHostsOf(module));
  }

  @Override
  public @Nullable Stream<?> fetch(BrokerContext context) {
    Record query;
    try {
      query = form.query(storedQuery);
    } catch (QueryRefused refused) {
      throw new FeedFailure(
          Outcome.Kind.REFUSED,
          "The query does not fit this version of "
              + module.name()
              + "; edit and save it. "
              + refused.getMessage());
    } catch (ModuleFailure bug) {
      throw new FeedFailure(Outcome.Kind.MODULE_BUG, String.valueOf(bug.getMessage()));
    }
    return broker.fetchAlerts(query, context);
  }

  @Override
  public @Nullable GenericAlert map(Object element) {
    return broker.toGenericAlert(element);
  }

  @Override
  public byte[] render(Object element) {
    return module.binding().render(element);
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return module.tools().settingsOf(module.name()).as(type);
  }

  @Override
  public @Nullable String missingSecret() {
    return module.tools().settingsOf(module.name()).missingSecret(module.info().settings());
  }

  @Override
  public void ended(Outcome outcome) {
    module.tools().ended().accept(module.name(), outcome);
  }
}

package org.tom4j.runtime.modules;

import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.FeedFailure;
import org.tom4j.runtime.feed.FeedSource;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.form.QueryRefused;
import org.tom4j.runtime.form.RecordForm;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.FetchListener;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/**
 * A module asked one stored query.
 *
 * @param names for names in position fields: those that the asking person may know
 */
record ModuleAsked(LentModule lent, RecordForm<?> form, String storedQuery, NameResolver names)
    implements FeedSource {

  @Override
  public ModuleThreads threads() {
    return lent.threads();
  }

  @Override
  public Blame blame() {
    return lent.blame();
  }

  @Override
  public ClassLoader loader() {
    return lent.loader();
  }

  @Override
  public Clock clock() {
    return lent.clock();
  }

  @Override
  public FetchHttp network(FetchListener listener) {
    return lent.network(listener);
  }

  @Override
  public @Nullable Stream<?> fetch(BrokerContext context) {
    LoadedModule module = lent.module();
    Record query;
    try {
      query = form.query(storedQuery, names);
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
    return module.typed().fetchAlerts(query, context);
  }

  @Override
  public @Nullable GenericAlert map(Object element) {
    return lent.map(element);
  }

  @Override
  public byte[] render(Object element) {
    return lent.render(element);
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return lent.settings(type);
  }

  @Override
  public @Nullable String missingSecret() {
    return lent.missingSecret();
  }

  @Override
  public void ended(Outcome outcome) {
    LoadedModule module = lent.module();
    module.tools().ended().accept(module.name(), outcome);
  }
}

package org.tom4j.runtime.modules;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PacketFormat;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Resumable;
import org.tom4j.broker.SingleAlerts;
import org.tom4j.runtime.feed.Claims;
import org.tom4j.runtime.feed.Ending;
import org.tom4j.runtime.feed.FeedFailure;
import org.tom4j.runtime.feed.FeedSource;
import org.tom4j.runtime.feed.KeptPositions;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.Reached;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.form.QueryRefused;
import org.tom4j.runtime.form.RecordForm;
import org.tom4j.runtime.http.Discretion;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.FetchListener;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/** A module asked one thing: a stored query, or one alert. */
record ModuleAsked(LentModule lent, Question question, @Nullable Places places)
    implements FeedSource {

  /** What it is asked, on its own thread. */
  private interface Question {
    @Nullable Stream<?> ask(BrokerContext context);
  }

  /** How far its stream is read with an alert; null: of this question nothing is kept. */
  private interface Places {
    @Nullable Reached of(Object element);

    @Nullable Long behind();

    @Nullable Instant heartbeat();
  }

  /**
   * @param names for names in position fields: those that the asking person may know
   */
  static ModuleAsked query(
      LentModule lent, RecordForm<?> form, String storedQuery, NameResolver names) {
    LoadedModule module = lent.module();
    return new ModuleAsked(
        lent,
        context -> module.typed().fetchAlerts(query(module, form, storedQuery, names), context),
        null);
  }

  /**
   * The same from where it was left; the module must be able to.
   *
   * @param always also if the query's form says that it begins anew
   */
  @SuppressWarnings(
      "unchecked") // as with single alerts: what is of another type fails on its first
  static ModuleAsked resumed(
      LentModule lent,
      RecordForm<?> form,
      String storedQuery,
      NameResolver names,
      KeptPositions positions,
      boolean always) {
    LoadedModule module = lent.module();
    Resumable<Record, Object> stream = (Resumable<Record, Object>) module.service();
    Claims claims = new Claims(positions, lent.clock());
    AtomicBoolean anew = new AtomicBoolean();
    return new ModuleAsked(
        lent,
        context -> {
          Record query = query(module, form, storedQuery, names);
          anew.set(!always && !stream.goesOn(query));
          return anew.get()
              ? module.typed().fetchAlerts(query, context)
              : stream.resume(query, claims, context);
        },
        new Places() {
          @Override
          public @Nullable Reached of(Object element) {
            return anew.get() ? null : claims.reached(stream.position(element));
          }

          @Override
          public @Nullable Long behind() {
            return claims.behind();
          }

          @Override
          public @Nullable Instant heartbeat() {
            return claims.heartbeat();
          }
        });
  }

  /** One alert by its id; the module must be able to. */
  // The ability is declared with the alert type of the broker; one that is not fails on its alert,
  // which is told as the module's bug.
  @SuppressWarnings("unchecked")
  static ModuleAsked alert(LentModule lent, String id) {
    SingleAlerts<Object> single = (SingleAlerts<Object>) lent.module().typed();
    return new ModuleAsked(
        lent, context -> Stream.of(id).map(it -> one(single, it, context)), null);
  }

  private static Object one(SingleAlerts<Object> single, String id, BrokerContext context) {
    @Nullable Object alert = single.fetchAlert(id, context);
    if (alert == null) {
      throw new FeedFailure(Outcome.Kind.MODULE_BUG, "fetchAlert returned null");
    }
    return alert;
  }

  private static Record query(
      LoadedModule module, RecordForm<?> form, String storedQuery, NameResolver names) {
    try {
      return form.query(storedQuery, names);
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
  }

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
    return question.ask(context);
  }

  @Override
  public boolean readsPackets() {
    return lent.module().service() instanceof PacketFormat<?>;
  }

  @Override
  public @Nullable Reached reached(Object element) {
    return places == null ? null : places.of(element);
  }

  @Override
  public @Nullable Long behind() {
    return places == null ? null : places.behind();
  }

  @Override
  public @Nullable Instant heartbeat() {
    return places == null ? null : places.heartbeat();
  }

  @Override
  public @Nullable GenericAlert map(Object element) {
    return lent.map(element);
  }

  @Override
  public Packet packet(Object element) {
    return lent.packet(element);
  }

  @Override
  public Map<String, @Nullable Object> members(Object element, Supplier<Packet> packet) {
    return lent.members(element, packet);
  }

  @Override
  public List<PhotometryPoint> history(Object element) {
    return lent.history(element);
  }

  @Override
  public @Nullable FluxCurve fluxes(Object element) {
    return lent.fluxes(element);
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return lent.settings(type);
  }

  @Override
  public Path folder() {
    return lent.folder();
  }

  @Override
  public Discretion discretion() {
    return lent.discretion();
  }

  @Override
  public @Nullable String missingSecret() {
    return lent.missingSecret();
  }

  @Override
  public void ended(Ending ending) {
    lent.ended(ending);
  }
}

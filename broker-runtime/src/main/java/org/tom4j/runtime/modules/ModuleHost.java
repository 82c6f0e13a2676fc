package org.tom4j.runtime.modules;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tom4j.runtime.feed.Feeds;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.http.Network;

/**
 * All modules of a TOM: found, compiled, loaded, and replaced while it runs. Safe for all threads;
 * no method but {@link #start} waits for a module.
 */
public final class ModuleHost implements AutoCloseable {
  private final ModuleHostSettings settings;
  private final Feeds feeds;
  private final FolderWatch folders;
  private final Thread watcher;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<FetchReport>> fetchListeners = new CopyOnWriteArrayList<>();
  private volatile Listing listing = Listing.NOTHING;

  /**
   * @param network lent to modules; the caller closes it
   * @param names turns names in position fields into positions
   * @param clock lent to modules, and read when a fetch ends
   */
  public ModuleHost(ModuleHostSettings settings, Network network, NameResolver names, Clock clock) {
    this(settings, network, names, clock, KeptSettings.NONE);
  }

  /**
   * The same with settings that may change while it runs.
   *
   * @param kept win over those of {@code settings}; the environment wins over them
   */
  public ModuleHost(
      ModuleHostSettings settings,
      Network network,
      NameResolver names,
      Clock clock,
      KeptSettings kept) {
    this.settings = settings;
    this.feeds = new Feeds(settings.parallel(), settings.stopGrace());
    HostTools tools =
        new HostTools(
            settings, network, names, clock, feeds, kept, KeptSettings.Kept.NOTHING, this::ended);
    UnitScan scan = new UnitScan(settings.brokers(), settings.plugins());
    this.folders = new FolderWatch(scan, new UnitLoader(tools));
    this.watcher = Thread.ofPlatform().daemon().name("module folder watch").unstarted(this::watch);
  }

  /** Loads what is there, then warms the compiler up and watches the folders until closed. Once. */
  public void start() {
    folders.first();
    publish();
    watcher.start();
    CompilerWarmUp.begin();
  }

  /**
   * The modules in use that tell alerts: in the order of {@code alert-classes}, else by name
   * ignoring case.
   */
  public List<BrokerModule> listed() {
    return running().filter(LoadedModule::tellsAlerts).<BrokerModule>map(one -> one).toList();
  }

  /** All modules in use, those that tell no alerts among them, in the same order. */
  public List<ServiceModule> services() {
    return running().<ServiceModule>map(one -> one).toList();
  }

  private Stream<LoadedModule> running() {
    return listing.inUse().values().stream().flatMap(slot -> Stream.ofNullable(slot.running()));
  }

  /** The module in use of exactly this name, if it tells alerts. */
  public Optional<BrokerModule> find(String name) {
    return loaded(name).filter(LoadedModule::tellsAlerts).map(one -> one);
  }

  /** The module in use of exactly this name, whether it tells alerts or not. */
  public Optional<ServiceModule> service(String name) {
    return loaded(name).map(one -> one);
  }

  private Optional<LoadedModule> loaded(String name) {
    return Optional.ofNullable(listing.inUse().get(name)).map(Slot::running);
  }

  /** Everything found, usable or not: modules in use first, in the order of {@link #listed}. */
  public List<ModuleReport> reports() {
    return listing.standings().stream().map(this::report).toList();
  }

  private ModuleReport report(Listing.Standing standing) {
    Slot slot = standing.slot();
    LoadedModule running = slot == null ? null : slot.running();
    return new ModuleReport(
        standing.name(),
        slot == null ? "alert-classes" : slot.unit().origin(),
        running == null ? null : running.version(),
        running == null || running.tellsAlerts(),
        standing.state(),
        running != null && standing.state() == ModuleReport.State.READY
            ? running.settingsNow().remarks()
            : standing.problems(),
        slot == null ? List.of() : slot.threads().leftBehind());
  }

  /** Calls {@code listener} after modules came, went or changed; on the watching thread. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Calls {@code listener} after each fetch of a module but those with somebody's own settings; on
   * any thread, which it must not hold up.
   */
  public void onFetch(Consumer<FetchReport> listener) {
    fetchListeners.add(listener);
  }

  private void ended(FetchReport report) {
    for (Consumer<FetchReport> listener : fetchListeners) {
      try {
        listener.accept(report);
      } catch (RuntimeException bug) {
        ModuleLog.bug(bug);
      }
    }
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        // What changes is looked at again soon: a person waits for it.
        Thread.sleep(folders.isChanging() ? settings.poll().dividedBy(2) : settings.poll());
        if (folders.again()) {
          publish();
        }
      } catch (InterruptedException closed) {
        return;
      } catch (RuntimeException | Error bug) {
        ModuleLog.bug(bug);
      }
    }
  }

  private void publish() {
    listing = Listing.of(folders.slots(), settings.alertClasses());
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException bug) {
        ModuleLog.bug(bug);
      }
    }
  }

  /** Stops watching and every running fetch. */
  @Override
  public void close() {
    watcher.interrupt();
    feeds.close();
  }
}

package org.tom4j.runtime.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.FluxCurves;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.runtime.feed.Ending;
import org.tom4j.runtime.feed.InPacket;
import org.tom4j.runtime.feed.ModuleSide;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.http.Discretion;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.FetchListener;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/** A loaded module with what every fetch of it is given. */
record LentModule(LoadedModule module) implements ModuleSide {

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
  public @Nullable GenericAlert map(Object element) {
    return module.typed().toGenericAlert(element);
  }

  @Override
  public Packet packet(Object element) {
    return module.kept().packet(element);
  }

  @Override
  public Map<String, @Nullable Object> members(Object element, Supplier<Packet> packet) {
    return module.kept().members(element, packet);
  }

  // As with the other abilities, one that is not of the broker's own alerts fails on the first.
  @SuppressWarnings("unchecked")
  @Override
  public List<PhotometryPoint> history(Object element) {
    if (!(module.service() instanceof LightCurves<?> curves)) {
      throw new IllegalStateException(module.name() + " tells no light curves");
    }
    return InPacket.points(
        context -> ((LightCurves<Object>) curves).lightCurve(element, context), this);
  }

  // What it throws is told of the one alert, as of the history.
  @SuppressWarnings("unchecked")
  @Override
  public @Nullable FluxCurve fluxes(Object element) {
    return module.service() instanceof LightCurves<?>
            && module.service() instanceof FluxCurves<?> curves
        ? InPacket.usable(((FluxCurves<Object>) curves).fluxCurve(element))
        : null;
  }

  @Override
  public <S extends Record> S settings(Class<S> type) {
    return module.settingsNow().as(type);
  }

  @Override
  public Path folder() {
    Path folder = module.tools().settings().folderOf(module.name());
    try {
      return Files.createDirectories(folder);
    } catch (IOException unable) {
      throw new BrokerException.NotConfigured(
          "The module's folder " + folder + " cannot be made: " + unable.getMessage(),
          "data",
          null);
    }
  }

  @Override
  public Discretion discretion() {
    return module.settingsNow().discretion();
  }

  @Override
  public @Nullable String missingSecret() {
    return module.settingsNow().missingSecret();
  }

  @Override
  public void ended(Ending ending) {
    HostTools tools = module.tools();
    if (tools.own().isEmpty()) { // what goes wrong with a person's own account is his
      tools.ended().tell(FetchReport.of(module, ending, tools.clock().instant()));
    }
  }
}

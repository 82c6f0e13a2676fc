package org.tom4j.sky;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.filters.Sky;
import org.tom4j.filters.UnknownInSkyException;

/** What one viewer sees. Lists and regions are read when they are first asked for. */
final class ViewersSky implements Sky {
  private static final Logger log = LoggerFactory.getLogger(ViewersSky.class);

  private final Viewer viewer;
  private final TargetPositionStore store;
  private final Regions regions;
  private final InstantSource clock;
  private final Executor background;
  private final Map<String, Kept<Listed>> keptLists = new ConcurrentHashMap<>();
  private final Map<String, Kept<Region>> keptRegions = new ConcurrentHashMap<>();

  ViewersSky(
      Viewer viewer,
      TargetPositionStore store,
      Regions regions,
      InstantSource clock,
      Executor background) {
    this.viewer = viewer;
    this.store = store;
    this.regions = regions;
    this.clock = clock;
    this.background = background;
  }

  @Override
  public List<String> lists() {
    return store.lists(viewer);
  }

  @Override
  public List<String> regions() {
    return regions.names();
  }

  @Override
  public double separation(String list, SkyPosition position) {
    Kept<Listed> kept = keptLists.get(list);
    if (kept == null) {
      kept =
          keptLists.computeIfAbsent(
              list, name -> new Kept<>(before -> read(name, before), clock, background));
    }
    Listed listed = kept.get();
    if (listed.positions() == null) {
      throw new UnknownInSkyException(listed.problem());
    }
    return listed.positions().separation(position);
  }

  @Override
  public boolean contains(String region, SkyPosition position) {
    Kept<Region> kept = keptRegions.get(region);
    if (kept == null) {
      kept = keptRegions.computeIfAbsent(region, regions::of);
    }
    Region known = kept.get();
    if (known.moc() == null) {
      throw new UnknownInSkyException(known.problem());
    }
    return known.moc().contains(position);
  }

  /** A database that is away for a while takes away nothing that is known. */
  private Listed read(String list, @Nullable Listed before) {
    try {
      return Listed.of(store.of(viewer, list));
    } catch (RuntimeException unreadable) {
      log.warn("The targets of the list {} cannot be read", list, unreadable);
      return before == null ? new Listed(null, "the list cannot be read now") : before;
    }
  }
}

package org.tom4j.sky;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.tom4j.access.Viewer;
import org.tom4j.filters.Sky;

/**
 * What filters may ask about the sky of this TOM: lists of targets, and regions in the project's
 * folder {@code data/regions}. For all threads.
 */
public final class Skies implements AutoCloseable {
  private final TargetPositionStore store;
  private final Regions regions;
  private final InstantSource clock;
  private final ExecutorService background;

  Skies(
      TargetPositionStore store, Regions regions, InstantSource clock, ExecutorService background) {
    this.store = store;
    this.regions = regions;
    this.clock = clock;
    this.background = background;
  }

  /**
   * The sky as a viewer sees it, with that viewer's rights at this time; to be asked for anew for
   * each filter that is compiled. It reads a list or a region when a filter first evaluates it, on
   * the thread that does, and again, in the background, when it is asked for more than a minute
   * later. What was read is kept as long as this sky is.
   */
  public Sky seenBy(Viewer viewer) {
    return new ViewersSky(viewer, store, regions, clock, background);
  }

  /**
   * Keeps a region for everybody's filters, in place of one that was kept so before; filters that
   * ask for it see it within a minute.
   *
   * @param name a file's, without its ending
   * @throws IOException in words, if it cannot be kept
   */
  public void keepRegion(String name, byte[] fits) throws IOException {
    regions.keep(name, fits);
  }

  @Override
  public void close() {
    background.close();
  }
}

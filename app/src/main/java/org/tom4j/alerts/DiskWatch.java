package org.tom4j.alerts;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is room for more alerts. Below 5 % free, runs wait; above 6 % they go on, so that a
 * disk at the edge does not make them stutter. Safe for all threads, and cheap: the disk is asked
 * once a second at most.
 */
public final class DiskWatch {
  private static final double TOO_LITTLE = 0.05;
  private static final double ENOUGH = 0.06;
  private static final long FRESH_NANOS = 1_000_000_000L;

  private volatile DoubleSupplier free;
  private double fraction = 1;
  private boolean low;
  private long asked;
  private boolean known;

  /**
   * @param free how much of the disk is free, 0 to 1
   */
  DiskWatch(DoubleSupplier free) {
    this.free = free;
  }

  /** The disk of a folder; one that cannot be asked counts as free. */
  public static DiskWatch of(Path folder) {
    return new DiskWatch(() -> {
      try {
        FileStore disk = Files.getFileStore(folder);
        long all = disk.getTotalSpace();
        return all <= 0 ? 1 : (double) disk.getUsableSpace() / all;
      } catch (IOException | SecurityException unknown) {
        return 1;
      }
    });
  }

  /** From now on another reading counts. */
  synchronized void readFrom(DoubleSupplier other) {
    free = other;
    known = false;
  }

  /** Why runs wait, in words; null if they need not. */
  public synchronized @Nullable String pause() {
    long now = System.nanoTime();
    if (!known || now - asked >= FRESH_NANOS) {
      fraction = free.getAsDouble();
      low = fraction < (low ? ENOUGH : TOO_LITTLE);
      asked = now;
      known = true;
    }
    return low
        ? String.format(
            Locale.ROOT,
            "%.0f %% of the disk is free; from 6 %% on, it goes on by itself",
            Math.floor(100 * fraction))
        : null;
  }
}

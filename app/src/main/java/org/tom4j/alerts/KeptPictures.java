package org.tom4j.alerts;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Cutout;

/** The pictures that were looked at last, up to so many bytes. Safe for all threads. */
final class KeptPictures {
  private static final long MOST_BYTES = 16L << 20;

  private record Key(long alert, Cutout.Kind kind) {}

  private final Map<Key, Picture> pictures = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  synchronized @Nullable Picture find(long alert, Cutout.Kind kind) {
    return pictures.get(new Key(alert, kind));
  }

  synchronized void keep(long alert, Cutout.Kind kind, Picture picture) {
    Picture before = pictures.put(new Key(alert, kind), picture);
    bytes += picture.image().length - (before == null ? 0 : before.image().length);
    Iterator<Picture> eldest = pictures.values().iterator();
    while (bytes > MOST_BYTES && eldest.hasNext()) {
      bytes -= eldest.next().image().length;
      eldest.remove();
    }
  }
}

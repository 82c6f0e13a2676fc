package org.tom4j.runtime.http;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.Packet;

/**
 * The bytes of bound objects, by identity and as long as each object lives. Neither equality nor
 * what the author does with the object matters. Safe for all threads.
 */
final class Packets {

  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object object, @Nullable ReferenceQueue<Object> queue) {
      super(object, queue);
      this.hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // identity is the point
    public boolean equals(@Nullable Object other) {
      Object object = get();
      return this == other || (object != null && other instanceof Key key && key.get() == object);
    }
  }

  /** A part of an answer; cut out only when asked for. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Part(byte[] bytes, int from, int to, String mediaType, Packet.Origin origin) {}

  private final ConcurrentHashMap<Key, Part> parts = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

  void keep(Object object, byte[] bytes, int from, int to, String mediaType, Packet.Origin origin) {
    removeGone();
    parts.put(new Key(object, gone), new Part(bytes, from, to, mediaType, origin));
  }

  @Nullable Packet of(Object object) {
    removeGone();
    Part part = parts.get(new Key(object, null));
    if (part == null) {
      return null;
    }
    byte[] bytes = Arrays.copyOfRange(part.bytes, part.from, part.to);
    return new Packet(bytes, part.mediaType, part.origin);
  }

  int size() {
    removeGone();
    return parts.size();
  }

  private void removeGone() {
    for (var key = gone.poll(); key != null; key = gone.poll()) {
      parts.remove(key);
    }
  }
}

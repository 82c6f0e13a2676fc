package org.tom4j.runtime.http;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of bound objects, by identity and as long as each object lives. Neither equality nor
 * what the author does with the object matters. Safe for all threads.
 */
final class Packets {

  /** An object's part of an answer, cut out only when asked for; one object a row, for the GC. */
  private static final class Entry extends WeakReference<Object> {
    private final int hash;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final Form form;

    Entry(Object object, ReferenceQueue<Object> gone, byte[] bytes, int from, int to, Form form) {
      super(object, gone);
      this.hash = System.identityHashCode(object);
      this.bytes = bytes;
      this.from = from;
      this.to = to;
      this.form = form;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // identity is the point
    public boolean equals(@Nullable Object other) {
      Object object = get();
      return this == other
          || (object != null && other instanceof Entry entry && entry.get() == object);
    }
  }

  /** Finds an object's entry. */
  private record Probe(Object object) {
    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // identity is the point
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry entry && entry.get() == object;
    }
  }

  /** What the bytes are. */
  enum Form {
    JSON("application/json", true),
    CSV("text/csv", true),
    ROW_AS_JSON("application/json", false);

    private final String mediaType;
    private final boolean received;

    Form(String mediaType, boolean received) {
      this.mediaType = mediaType;
      this.received = received;
    }
  }

  private final ConcurrentHashMap<Object, Entry> entries = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

  void keep(Object object, byte[] bytes, int from, int to, Form form) {
    removeGone();
    Entry entry = new Entry(object, gone, bytes, from, to, form);
    entries.put(entry, entry);
  }

  @Nullable KeptBytes of(Object object) {
    removeGone();
    Entry entry = entries.get(new Probe(object));
    if (entry == null) {
      return null;
    }
    byte[] bytes = Arrays.copyOfRange(entry.bytes, entry.from, entry.to);
    return new KeptBytes(bytes, entry.form.mediaType, entry.form.received);
  }

  int size() {
    removeGone();
    return entries.size();
  }

  private void removeGone() {
    for (var entry = gone.poll(); entry != null; entry = gone.poll()) {
      entries.remove(entry);
    }
  }
}

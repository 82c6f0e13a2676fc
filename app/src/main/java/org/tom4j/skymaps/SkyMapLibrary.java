package org.tom4j.skymaps;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.MappedAlerts;

/**
 * Brings the maps of notices: out of the packet, the database or from an address; those that were
 * looked at last stay in memory, up to so many bytes. Large files are read one at a time. Safe for
 * all threads.
 */
final class SkyMapLibrary {
  private static final long MOST_BYTES = 64L << 20;

  private final SkyMapStore store;
  private final MappedAlerts alerts;
  private final SkyMapFiles files;
  private final Map<Long, ReadMap> read = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  SkyMapLibrary(SkyMapStore store, MappedAlerts alerts, SkyMapFiles files) {
    this.store = store;
    this.alerts = alerts;
    this.files = files;
  }

  /**
   * The map of a notice that is here, in its packet or fetched before. Kept in the database as read
   * if it was not.
   *
   * @throws UnreadableSkyMapException in words, if it is none; kept as such
   */
  ReadMap read(KeptNotice notice) {
    ReadMap known = find(notice.alert());
    return known != null ? known : load(notice, file(notice), false);
  }

  /** The file as it came. */
  byte[] file(KeptNotice notice) {
    Long map = notice.map();
    byte[] kept = map == null ? null : store.file(map).orElse(null);
    if (kept != null) {
      return kept;
    }
    byte[] packet = alerts.json(notice.alert(), notice.broker()).orElse(null);
    byte[] packed = packet == null ? null : PacketMap.in(packet);
    if (packed == null) {
      throw new UnreadableSkyMapException("its packet has none");
    }
    return packed;
  }

  /**
   * Does what waits: fetches the map if it is at an address, reads it, and keeps what it says or
   * why it is none.
   */
  void work(KeptNotice notice) {
    try {
      String address = notice.address();
      if (address == null) {
        ReadMap _ = read(notice);
      } else {
        ReadMap _ = load(notice, files.fetch(address), true);
      }
    } catch (UnreadableSkyMapException told) {
      store.failed(notice.alert(), String.valueOf(told.getMessage()));
    }
  }

  private synchronized ReadMap load(KeptNotice notice, byte[] file, boolean fetched) {
    ReadMap known = find(notice.alert());
    if (known != null && !fetched) {
      return known;
    }
    ReadMap made = new ReadMap(sha256(file), file.length, SkyMapFile.read(file));
    if (notice.state() != KeptNotice.State.READ) {
      store.keep(notice.alert(), made.sha256(), file.length, fetched ? file : null, made.map());
    }
    remember(notice.alert(), made);
    return made;
  }

  private @Nullable ReadMap find(long alert) {
    synchronized (read) {
      return read.get(alert);
    }
  }

  private void remember(long alert, ReadMap made) {
    synchronized (read) {
      ReadMap before = read.put(alert, made);
      bytes += made.map().bytes() - (before == null ? 0 : before.map().bytes());
      Iterator<ReadMap> eldest = read.values().iterator();
      while (bytes > MOST_BYTES && read.size() > 1) {
        bytes -= eldest.next().map().bytes();
        eldest.remove();
      }
    }
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("each Java has SHA-256", never);
    }
  }
}

package org.tom4j.streams.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.streams.Apache;
import org.tom4j.streams.reading.StreamAlert;
import org.tom4j.streams.survey.ZtfPackets;

/** A folder of an alert archive, and what is read out of it. */
abstract class InArchiveFolder {
  @TempDir Path folder;

  final AlertArchive archive = new AlertArchive();

  static ArchiveQuery everything() {
    return of(null);
  }

  static ArchiveQuery of(@Nullable String path) {
    return new ArchiveQuery(path, null, null, null, null, null, false);
  }

  final List<StreamAlert> read(ArchiveQuery query, FolderContext context) {
    try (Stream<StreamAlert> alerts = archive.fetchAlerts(query, context)) {
      return alerts.toList();
    }
  }

  final List<String> ids(ArchiveQuery query) {
    return read(query, new FolderContext(folder)).stream()
        .filter(StreamAlert.Understood.class::isInstance)
        .map(alert -> archive.toGenericAlert(alert).id())
        .toList();
  }

  final List<String> refusals(ArchiveQuery query) {
    return read(query, new FolderContext(folder)).stream()
        .<String>mapMulti((alert, next) -> {
          if (alert instanceof StreamAlert.Refused(String source, String why, _, _)) {
            next.accept(source + " " + why);
          }
        })
        .toList();
  }

  final void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  static GenericRecord record(long candid) {
    return record("ztf.alert", candid);
  }

  static GenericRecord record(String schema, long candid) {
    Map<String, @Nullable Object> candidate = new HashMap<>(ZtfPackets.candidate());
    candidate.put("candid", candid);
    return ZtfPackets.record(
        ZtfPackets.schema(schema, schema.startsWith("ztf")), candidate, Map.of("candid", candid));
  }

  static byte[] ztf(long candid) {
    return Apache.file(record(candid));
  }

  static byte[] framed(int id, GenericRecord record) {
    byte[] bare = Apache.bare(record);
    return ByteBuffer.allocate(5 + bare.length).put((byte) 0).putInt(id).put(bare).array();
  }

  static byte[] tar(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] gzipped(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(plain);
    }
    return bytes.toByteArray();
  }
}

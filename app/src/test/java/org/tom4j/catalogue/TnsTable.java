package org.tom4j.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tables in the shape of TNS's public files, of our own making. */
public final class TnsTable {
  private final StringBuilder text =
      new StringBuilder("\"2026-11-22 00:00:00 - 23:59:59\"\n")
          .append("\"objid\",\"name_prefix\",\"name\",\"ra\",\"declination\",\"redshift\",")
          .append("\"typeid\",\"type\",\"reporting_groupid\",\"reporting_group\",")
          .append("\"source_groupid\",\"source_group\",\"discoverydate\",\"discoverymag\",")
          .append("\"filter\",\"reporters\",\"internal_names\",\"creationdate\",")
          .append("\"lastmodified\"\n");

  /** A row; the day of its last change is {@code 2026-11-}day. */
  public TnsTable row(
      int objid, String prefix, String name, String ra, String dec, String type, int day) {
    text.append(
        "\"%d\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"\",\"%s\",\"18\",\"ATLAS\",\"48\",\"ZTF\","
            .formatted(objid, prefix, name, ra, dec, type.isEmpty() ? "" : "0.043", type));
    text.append("\"2026-11-02 10:49:26.400\",\"18.9\",\"orange\",\"J. Doe, \"\"R.\"\" Roe\",");
    text.append(
        "\"ATLAS26xyz, ZTF26aaaaaaa\",\"2026-11-03 00:13:42\",\"2026-11-%02d 16:33:59\"\n"
            .formatted(day));
    return this;
  }

  public String text() {
    return text.toString();
  }

  public byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("tns_public_objects.csv"));
      zip.write(text().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Three thousand objects of 2025. */
  static TnsTable ofManyRows() {
    TnsTable table = new TnsTable();
    for (int i = 0; i < 3000; i++) {
      String ra = "%d.%04d".formatted(200 + i % 100, (i * 7919) % 10_000);
      table.row(100 + i, "AT", "2025" + i, ra, "-%d.5".formatted(i % 80), "", 3);
    }
    return table;
  }
}

package org.tom4j.streams.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.tom4j.broker.BrokerContext;
import org.tom4j.streams.reading.StreamAlert;

/** An archive that is read on where it was left, run after run. */
abstract class ReadOnFolder extends InArchiveFolder {
  final KeptPlaces places = new KeptPlaces();

  static Map<String, byte[]> members() throws IOException {
    byte[] flipped = gzipped(lines(json(10), json(11)));
    flipped[flipped.length - 8] ^= 1; // of the check sum
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("2.avro", ztf(2));
    members.put("many.avro", blocks(CodecFactory.nullCodec(), 3, 4, 5));
    members.put("cut.avro.gz", Arrays.copyOf(gzipped(ztf(6)), 100));
    members.put("none.txt", lines("no alert"));
    members.put("flipped.jsonl.gz", flipped);
    byte[] damaged = blocks(CodecFactory.nullCodec(), 7, 8, 9);
    damaged[damaged.length - 1] ^= 1; // of the last marker
    members.put("damaged.avro", damaged);
    members.put("last.jsonl", lines(json(12), json(13)));
    return members;
  }

  /** A file with a block for each alert. */
  static byte[] blocks(CodecFactory codec, long... candids) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>())) {
      writer.setCodec(codec).create(record(1).getSchema(), bytes);
      for (long candid : candids) {
        writer.append(record(candid));
        writer.sync();
      }
    }
    return bytes.toByteArray();
  }

  static String json(long candid) {
    return "{\"candid\": "
        + candid
        + ", \"objectId\": \"ZTF"
        + candid
        + "\", \"ra\": 1, \"dec\": 2}";
  }

  static byte[] lines(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  final void append(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes, StandardOpenOption.APPEND);
  }

  static ArchiveQuery goingOn() {
    return new ArchiveQuery(null, null, null, null, null, null, true);
  }

  final List<String> run(ArchiveQuery query, int atMost) {
    return run(places, query, atMost);
  }

  final List<String> run(KeptPlaces kept, ArchiveQuery query, int atMost) {
    return run(kept, query, new FolderContext(folder), atMost);
  }

  /** What a run stores until it is stopped: ids of alerts, and what was refused and why. */
  final List<String> run(KeptPlaces kept, ArchiveQuery query, BrokerContext context, int atMost) {
    kept.letGo();
    List<String> told = new ArrayList<>();
    try (Stream<StreamAlert> alerts = archive.resume(query, kept, context)) {
      boolean _ =
          alerts.anyMatch(alert -> {
            told.add(words(alert));
            kept.moveTo(archive.position(alert));
            return told.size() >= atMost;
          });
    }
    return told;
  }

  final String words(StreamAlert alert) {
    return switch (alert) {
      case StreamAlert.Refused refused -> "!" + refused.source() + " " + refused.why();
      case StreamAlert.Understood understood ->
          understood.isSenseless()
              ? "!" + understood.source() + " makes no sense"
              : archive.toGenericAlert(alert).id();
    };
  }
}

package org.tom4j.testing;

import java.nio.ByteBuffer;
import org.tom4j.streams.avro.AvroDatum;
import org.tom4j.streams.avro.AvroOutput;
import org.tom4j.streams.avro.AvroSchema;

/** Packets in the shape of ZTF's, of our own making. */
public final class AvroPackets {
  private static final String DETECTION =
      """
      {"type": "record", "name": "%s", "fields": [
        {"name": "candid", "type": ["null", "long"]}, {"name": "jd", "type": "double"},
        {"name": "fid", "type": "int"}, {"name": "pid", "type": "long"},
        {"name": "isdiffpos", "type": "string"}, {"name": "programid", "type": "int"},
        {"name": "ra", "type": "double"}, {"name": "dec", "type": "double"},
        {"name": "magpsf", "type": ["null", "double"]}, {"name": "sigmapsf", "type": "double"},
        {"name": "diffmaglim", "type": "double"}]}
      """;

  private static final AvroSchema SCHEMA =
      AvroSchema.parse(
          """
          {"type": "record", "name": "alert", "namespace": "ztf", "fields": [
            {"name": "objectId", "type": "string"}, {"name": "candid", "type": "long"},
            {"name": "candidate", "type": CANDIDATE},
            {"name": "prv_candidates", "type": {"type": "array", "items": EARLIER}}]}
          """
              .replace("CANDIDATE", DETECTION.replace("%s", "candidate"))
              .replace("EARLIER", DETECTION.replace("%s", "prv_candidate")));

  private AvroPackets() {}

  /** As the schema is written. */
  public static String schema() {
    return SCHEMA.text();
  }

  /**
   * An alert of ZTF18abudxnw at 295.3 −10.5, r = 18.5 of 2024-05-19 09:04:58.996, with a limit of
   * the day before, as ZTF sends it: a file.
   */
  public static byte[] file(long candid) {
    byte[] record = record(candid);
    return AvroDatum.of(SCHEMA, record, 0, record.length).asFile();
  }

  /** The same with the schema named by a number, as Rubin sends its. */
  public static byte[] framed(int schema, long candid) {
    byte[] record = record(candid);
    return ByteBuffer.allocate(5 + record.length).put((byte) 0).putInt(schema).put(record).array();
  }

  private static byte[] record(long candid) {
    AvroOutput out = new AvroOutput().text("ZTF18abudxnw").whole(candid);
    detection(out.whole(1).whole(candid), 2460449.8784606)
        .whole(1)
        .real(18.5)
        .real(0.125)
        .real(19.5);
    detection(out.whole(1).whole(0), 2460448.8784606).whole(0).real(0).real(19.25);
    return out.whole(0).toBytes();
  }

  private static AvroOutput detection(AvroOutput out, double jd) {
    return out.real(jd).whole(2).whole(7).text("t").whole(1).real(295.3).real(-10.5);
  }
}

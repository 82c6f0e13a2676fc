package org.tom4j.streams.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.Apache;
import org.tom4j.streams.Shapes;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.packet.SchemaSource;

/** Packets of our own in the shape of ZTF's, with the members that anybody uses. */
public final class ZtfPackets {
  static final byte[] IMAGE = {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3};

  private static final PacketReader READER =
      new PacketReader(new KnownSchemas(), SchemaSource.NONE);

  private ZtfPackets() {}

  /** Without the top's {@code candid} it is as Spark writes it. */
  public static Schema schema(String name, boolean forced) {
    Schema candidate =
        Shapes.record(
            name + ".candidate",
            "jd",
            "double",
            "fid",
            "int",
            "pid",
            "long",
            "diffmaglim",
            "float?",
            "programid",
            "int",
            "candid",
            "long",
            "isdiffpos",
            "string",
            "ra",
            "double",
            "dec",
            "double",
            "magpsf",
            "float",
            "sigmapsf",
            "float",
            "rb",
            "float?",
            "ssdistnr",
            "float?",
            "ssnamenr",
            "string?",
            "ndethist",
            "int",
            "drb",
            "float?",
            "drbversion",
            "string");
    Schema earlier =
        Shapes.record(
            name + ".prv_candidate",
            "jd",
            "double",
            "fid",
            "int",
            "pid",
            "long",
            "diffmaglim",
            "float?",
            "programid",
            "int",
            "candid",
            "long?",
            "isdiffpos",
            "string?",
            "ra",
            "double?",
            "dec",
            "double?",
            "magpsf",
            "float?",
            "sigmapsf",
            "float?");
    Schema forcedOnes =
        Shapes.record(
            name + ".fp_hist",
            "fid",
            "int",
            "pid",
            "long",
            "magzpsci",
            "float?",
            "diffmaglim",
            "float?",
            "programid",
            "int",
            "jd",
            "double",
            "forcediffimflux",
            "float?",
            "forcediffimfluxunc",
            "float?",
            "procstatus",
            "string?");
    Schema cutout = Shapes.record(name + ".cutout", "fileName", "string", "stampData", "bytes");
    List<Object> members =
        new ArrayList<>(
            List.of("schemavsn", "string", "publisher", "string", "objectId", "string"));
    if (name.startsWith("ztf.")) {
      members.addAll(List.of("candid", "long"));
    }
    members.addAll(List.of("candidate", candidate, "prv_candidates", Shapes.list(earlier)));
    if (forced) {
      members.addAll(List.of("fp_hists", Shapes.list(forcedOnes)));
    }
    members.addAll(
        List.of(
            "cutoutScience", Shapes.maybe(cutout),
            "cutoutTemplate", Shapes.maybe(cutout),
            "cutoutDifference", Shapes.maybe(cutout)));
    return Shapes.record(name, members.toArray());
  }

  /** A detection of 2024-05-19 09:04:58.99584 UTC. */
  public static Map<String, @Nullable Object> candidate() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("jd", 2460449.8784606),
            Map.entry("fid", 2),
            Map.entry("pid", 2695378462115L),
            Map.entry("diffmaglim", 19.5f),
            Map.entry("programid", 1),
            Map.entry("candid", 2695378462115010012L),
            Map.entry("isdiffpos", "t"),
            Map.entry("ra", 295.3),
            Map.entry("dec", -10.5),
            Map.entry("magpsf", 18.5f),
            Map.entry("sigmapsf", 0.125f),
            Map.entry("rb", 0.75f),
            Map.entry("ssdistnr", -999f),
            Map.entry("ssnamenr", "null"),
            Map.entry("ndethist", 3),
            Map.entry("drb", 0.5f),
            Map.entry("drbversion", "d6_m7")));
  }

  public static GenericRecord record(Schema schema, Map<String, ?> candidate, Map<String, ?> more) {
    Map<String, Object> members = new HashMap<>();
    members.put("schemavsn", "4.02");
    members.put("publisher", "ZTF (www.ztf.caltech.edu)");
    members.put("objectId", "ZTF18abudxnw");
    members.put("candid", 2695378462115010012L);
    members.put("candidate", candidate);
    members.put("cutoutScience", Map.of("fileName", "a.fits.gz", "stampData", IMAGE));
    members.putAll(more);
    return Apache.record(schema, members);
  }

  /** As ZTF sends it, 4.02. */
  public static Packet packet(Map<String, ?> candidate, Map<String, ?> more) {
    return read(Apache.file(record(schema("ztf.alert", true), candidate, more)));
  }

  public static Packet read(byte[] bytes) {
    return READER.read(Message.of(bytes, "test")).getFirst();
  }
}

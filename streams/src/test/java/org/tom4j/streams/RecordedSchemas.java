package org.tom4j.streams;

import java.util.Map;
import org.tom4j.streams.avro.ContainerFile;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.packet.SchemaSource;

/** Rubin's schemas by their numbers, out of its own sample files: there is one for most. */
public final class RecordedSchemas implements SchemaSource {
  private static final Map<Integer, String> SAMPLES =
      Map.of(
          700, "v7_0_a22271",
          701, "v7_1_3f4c34",
          702, "v7_2_4ebfe3",
          703, "v7_3_f694ed",
          704, "v7_4_024246",
          800, "v8_0_88f7eb",
          900, "v9_0_05aeb6",
          1000, "v10_0_bee40e",
          1100, "v11_0_d7f24c");

  private final KnownSchemas known = new KnownSchemas();

  @Override
  public Numbered byId(int id) {
    String sample = SAMPLES.get(id);
    if (sample == null) {
      return Numbered.NONE;
    }
    byte[] file = Recordings.packet("lsst/ocf_alert_packet/" + sample + "_fakeAlert.avro");
    return Numbered.of(known.of(new ContainerFile(known).records(file).getFirst().schema().text()));
  }
}

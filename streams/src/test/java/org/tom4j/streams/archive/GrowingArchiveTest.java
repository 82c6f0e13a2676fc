package org.tom4j.streams.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.tom4j.streams.survey.ZtfPackets;

/** Files that are not yet what they will be when they are read. */
class GrowingArchiveTest extends ReadOnFolder {
  @Test
  void aFileThatGrewIsReadOnAndANewOneIsRead() throws IOException {
    write("lines.jsonl", lines(json(1), json(2)));
    write("many.avro", blocks(CodecFactory.nullCodec(), 10, 11, 12));
    assertThat(run(goingOn(), 1_000)).containsExactly("1", "2", "10", "11", "12");
    append("lines.jsonl", lines(json(3)));
    Path many = folder.resolve("many.avro");
    try (DataFileWriter<GenericRecord> writer = new DataFileWriter<>(new GenericDatumWriter<>())) {
      writer.appendTo(many.toFile());
      writer.append(record(13));
    }
    write("a-new.avro", ztf(99));
    assertThat(run(goingOn(), 1_000)).containsExactly("99", "3", "13");
    assertThat(run(goingOn(), 1_000)).isEmpty();
  }

  @Test
  void whatIsHalfThereIsRefusedOnceAndReadWhenItIsAllThere() throws IOException {
    byte[] tar = tar(members());
    byte[] many = blocks(CodecFactory.nullCodec(), 10, 11, 12);
    byte[] packed = gzipped(lines(json(1), json(2), json(3)));
    byte[] one = ztf(4);
    write("a.tar", Arrays.copyOf(tar, 4_000));
    write("b.avro", Arrays.copyOf(many, many.length - 30));
    write("c.jsonl.gz", Arrays.copyOf(packed, packed.length - 20));
    write("d.avro", Arrays.copyOf(one, one.length / 2));
    write("e.jsonl", Arrays.copyOf(lines(json(5)), 25));
    List<String> first = run(goingOn(), 1_000);
    assertThat(
            first.stream()
                .filter(told -> told.startsWith("!"))
                .map(told -> told.split("[ !#:]")[1]))
        .containsExactly("a.tar", "b.avro", "c.jsonl.gz", "d.avro", "e.jsonl");
    assertThat(run(goingOn(), 1_000)).as("the same once more").isEmpty();

    write("a.tar", tar);
    write("b.avro", many);
    write("c.jsonl.gz", packed);
    write("d.avro", one);
    write("e.jsonl", lines(json(5)));
    List<String> both = new ArrayList<>(first);
    both.addAll(run(goingOn(), 1_000));
    both.removeIf(told -> told.startsWith("!") && !told.startsWith("!a.tar!"));
    assertThat(both).containsExactlyInAnyOrderElementsOf(run(new KeptPlaces(), goingOn(), 1_000));
    assertThat(run(goingOn(), 1_000)).isEmpty();
  }

  @Test
  void whatCouldNotBeOpenedIsReadWhenItCan() throws IOException {
    write("a.avro.gz", ztf(1));
    assertThat(run(goingOn(), 10)).singleElement().asString().startsWith("!a.avro.gz");
    write("a.avro.gz", gzipped(ztf(1)));
    assertThat(run(goingOn(), 10)).containsExactly("1");
  }

  @Test
  void whereARegistryIsDownTheFileWaitsAndGoesOnLater() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("1.avro", ztf(1));
    members.put("2.bin", framed(901, record(2)));
    members.put("3.bin", framed(901, record(3)));
    write("a.tar", tar(members));
    write("b.avro", ztf(4));
    assertThat(run(places, goingOn(), new Down(new FolderContext(folder)), 10))
        .containsExactly(
            "1",
            "!a.tar!2.bin is written by schema 901, which cannot be asked for: it is down; the next"
                + " run goes on with it",
            "4");
    assertThat(run(places, goingOn(), new Down(new FolderContext(folder)), 10)).isEmpty();
    write("schemas/901.avsc", lines(ZtfPackets.schema("ztf.alert", true).toString()));
    assertThat(run(goingOn(), 10)).containsExactly("2", "3");
  }
}

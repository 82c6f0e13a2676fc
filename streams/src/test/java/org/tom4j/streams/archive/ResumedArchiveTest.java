package org.tom4j.streams.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.file.CodecFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tom4j.streams.Apache;

/** Files that are read on where they were left. */
class ResumedArchiveTest extends ReadOnFolder {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void aStopAnywhereLosesNothingAndRepeatsNothing() throws IOException {
    write("a/one.avro", ztf(1));
    write("b.tar.gz", gzipped(tar(members())));
    write("c.avro", blocks(CodecFactory.deflateCodec(6), 20, 21, 22, 23, 24, 25, 26));
    write("d.jsonl", lines("{\"a\": 1}", "", "no json", json(30), json(31)));
    write("e.tar", Arrays.copyOf(tar(members()), 4_000));
    write("f.txt", lines("no alert"));
    write("g.avro.gz", gzipped(ztf(40)));
    List<String> all = run(goingOn(), 1_000);
    assertThat(all)
        .contains("1", "2", "13", "20", "26", "30", "31", "40")
        .anyMatch(told -> told.startsWith("!b.tar.gz!cut.avro.gz"))
        .anyMatch(told -> told.startsWith("!b.tar.gz!flipped.jsonl.gz"))
        .anyMatch(told -> told.startsWith("!e.tar"))
        .anyMatch(told -> told.startsWith("!f.txt"));
    assertThat(run(goingOn(), 1_000)).as("all of it is read").isEmpty();
    for (int stop = 1; stop < all.size(); stop++) {
      KeptPlaces fresh = new KeptPlaces();
      List<String> told = new ArrayList<>(run(fresh, goingOn(), stop));
      assertThat(told).hasSize(stop);
      told.addAll(run(fresh, goingOn(), 1_000));
      assertThat(told).as("stopped behind " + stop).isEqualTo(all);
      assertThat(run(fresh, goingOn(), 1_000)).isEmpty();
    }
  }

  @Test
  void aRunOfOneAlertEachComesToTheEnd() throws IOException {
    write("b.tar", tar(members()));
    write("c.avro", blocks(CodecFactory.nullCodec(), 20, 21, 22));
    List<String> all = run(new KeptPlaces(), goingOn(), 1_000);
    List<String> told = new ArrayList<>();
    for (int run = 0; run < all.size(); run++) {
      told.addAll(run(goingOn(), 1));
    }
    assertThat(told).isEqualTo(all);
    assertThat(run(goingOn(), 1)).isEmpty();
    assertThat(places.all()).containsEntry("c.avro", 3L);
  }

  @Test
  void aRecordingGoesOnWhereItWasLeftWithItsIndexAndWithout() throws IOException {
    try (RecordingWriter recording = new RecordingWriter(folder.resolve("night.avro"))) {
      for (int i = 0; i < 1_500; i++) {
        recording.write(NOON.plusSeconds(i), "test", ztf(i), "avro/binary", null);
      }
      recording.finish();
    }
    assertThat(RecordingIndex.of(folder.resolve("night.avro")).blocks()).hasSizeGreaterThan(1);
    KeptPlaces without = new KeptPlaces();
    for (KeptPlaces each : List.of(places, without)) {
      assertThat(run(each, goingOn(), 1_200)).hasSize(1_200).endsWith("1199");
    }
    assertThat(run(goingOn(), 1_000)).hasSize(300).startsWith("1200").endsWith("1499");
    Files.delete(folder.resolve("night.avro.index.csv"));
    assertThat(run(without, goingOn(), 1_000)).hasSize(300).startsWith("1200").endsWith("1499");
  }

  @Test
  @Timeout(30)
  void aReplayGoesOnAtItsPaceAndDoesNotWaitForWhatPassedAlready() throws IOException {
    try (RecordingWriter recording = new RecordingWriter(folder.resolve("slow.avro"))) {
      for (int i = 0; i < 3; i++) {
        recording.write(NOON.plusSeconds(i * 1_000L), "test", ztf(i), "avro/binary", null);
      }
      recording.finish();
    }
    ArchiveQuery asItCame = new ArchiveQuery(null, null, null, null, null, 1.0, true);
    assertThat(run(asItCame, 1)).containsExactly("0");
    assertThat(run(asItCame, 1)).containsExactly("1");
    assertThat(run(asItCame, 1)).containsExactly("2");
  }

  @Test
  void whatAQueryLeavesOutDoesNotComeBackAndNeitherDoesTheMessageItCameIn() throws IOException {
    try (RecordingWriter recording = new RecordingWriter(folder.resolve("many.avro"))) {
      byte[] two = Apache.file(record(1), record(2));
      recording.write(NOON, "test", two, "avro/binary", null);
      recording.write(NOON, "test", ztf(3), "avro/binary", null);
      recording.finish();
    }
    ArchiveQuery first = new ArchiveQuery(null, "1", null, null, null, null, true);
    assertThat(run(first, 10)).containsExactly("1");
    assertThat(places.all()).containsExactly(Map.entry("many.avro", 1L));
    assertThat(run(first, 10)).isEmpty();
    assertThat(run(goingOn(), 10)).as("the form was changed").containsExactly("3");

    // Stopped between two alerts of one message: neither can be read alone.
    KeptPlaces stopped = new KeptPlaces();
    assertThat(run(stopped, goingOn(), 1)).containsExactly("1");
    assertThat(run(stopped, goingOn(), 10)).containsExactly("1", "2", "3");
  }

  @Test
  void filesOfOddNamesAreEachReadOnce() throws IOException {
    String deep = ("x".repeat(200) + "/").repeat(3);
    write(deep + "a.avro", ztf(1));
    write(deep + "b.avro", ztf(2));
    write(" ", ztf(3));
    write("a\nb' or 1=1 --.avro", ztf(4));
    write("sternwärte \uD83D\uDD2D.avro", ztf(5));
    assertThat(run(goingOn(), 3)).hasSize(3);
    assertThat(run(goingOn(), 10)).hasSize(2);
    assertThat(run(goingOn(), 10)).isEmpty();
    assertThat(places.all())
        .hasSize(5)
        .allSatisfy((name, next) -> {
          assertThat(name).isNotBlank().hasSizeLessThan(500);
          assertThat(next).isEqualTo(1);
        });
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void filesWhoseNamesAreNoTextAreToldApart() throws IOException {
    URI base = folder.toUri();
    Files.write(Path.of(URI.create(base + "%FE.avro")), ztf(1));
    Files.write(Path.of(URI.create(base + "%FF.avro")), ztf(2));
    assertThat(run(goingOn(), 1)).hasSize(1);
    assertThat(run(goingOn(), 10)).hasSize(1);
    assertThat(run(goingOn(), 10)).isEmpty();
    assertThat(places.all()).hasSize(2);
  }

  @Test
  void aQueryBeginsAnewUnlessItsFormSaysThatItGoesOn() {
    assertThat(archive.goesOn(goingOn())).isTrue();
    assertThat(archive.goesOn(of("a.avro"))).isFalse();
  }
}

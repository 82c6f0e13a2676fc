package org.tom4j.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.astro.SkyPosition;

class RegionsTest {
  private static final SkyPosition NORTH = SkyPosition.ofDegrees(10, 80); // in cell 0 of order 0
  private static final SkyPosition SOUTH = SkyPosition.ofDegrees(10, -80); // in cell 8

  @TempDir Path project;
  private Path folder;
  private final Later later = new Later();
  private Regions regions;

  @BeforeEach
  void begin() throws IOException {
    folder = Files.createDirectories(project.resolve("data/regions"));
    regions = new Regions(folder, later, later);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
  }

  @Test
  void namesAreThoseOfFilesWithTheEndingsOfRegions() throws IOException {
    assertThat(new Regions(project.resolve("nowhere"), later, later).names()).isEmpty();
    for (String file : new String[] {"b.txt", "DES DR2.fits", "c.MOC", "c.json", "é.json"}) {
      write(file, "0/0");
    }
    write("notes.md", "");
    write(".hidden.txt", "");
    write(".txt", "");
    Files.createDirectory(folder.resolve("d.fits"));
    assertThat(regions.names()).containsExactly("DES DR2", "b", "c", "é");
  }

  @Test
  void ofTwoFilesOfANameTheFirstEndingCounts() throws IOException {
    write("a.txt", "0/8");
    write("a.json", "{\"0\":[0]}");
    Region region = regions.of("a").get();
    assertThat(Objects.requireNonNull(region.moc()).contains(NORTH)).isTrue();
    assertThat(Objects.requireNonNull(region.moc()).contains(SOUTH)).isFalse();
  }

  @Test
  void aRegionThatSeveralAskForIsReadOnce() throws IOException {
    write("a.txt", "0/8");
    Kept<Region> one = regions.of("a");
    assertThat(regions.of("a")).isSameAs(one);
    later.pass(Kept.FRESH);
    Region read = one.get();
    later.pass(Kept.FRESH);
    assertThat(one.get()).isSameAs(read);
    later.doWork();
    assertThat(one.get()).as("the file is as it was").isSameAs(read);
  }

  @Test
  void aFileThatChangesIsReadAgainAndOneThatGoesIsUnknown() throws IOException {
    write("a.txt", "0/8");
    Kept<Region> kept = regions.of("a");
    assertThat(Objects.requireNonNull(kept.get().moc()).contains(NORTH)).isFalse();
    write("a.txt", "0/0 8");
    later.pass(Kept.FRESH.minus(Duration.ofMillis(1)));
    kept.get();
    assertThat(later.waiting()).isZero();
    later.pass(Duration.ofMillis(1));
    assertThat(Objects.requireNonNull(kept.get().moc()).contains(NORTH)).isFalse();
    assertThat(Objects.requireNonNull(kept.get().moc()).contains(NORTH)).isFalse();
    assertThat(later.waiting()).isEqualTo(1);
    later.doWork();
    assertThat(Objects.requireNonNull(kept.get().moc()).contains(NORTH)).isTrue();

    Files.delete(folder.resolve("a.txt"));
    later.pass(Kept.FRESH);
    kept.get();
    later.doWork();
    assertThat(kept.get().problem()).isEqualTo("its file is no longer there");
  }

  @Test
  void aFileThatIsNoRegionIsToldInWords() throws IOException {
    write("a.fits", "SIMPLE  = T");
    Region region = regions.of("a").get();
    assertThat(region.moc()).isNull();
    assertThat(region.problem())
        .isEqualTo("data/regions/a.fits cannot be read: its header has no end");
    assertThat(regions.of("../a").get().problem()).isEqualTo("its file is no longer there");
  }
}

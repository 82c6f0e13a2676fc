package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.Feeds;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;

/** Look by look: when a file is read. */
class FolderWatchTest {
  @TempDir Path folder;

  private final String whole = TestProject.source("Half", TestProject.fetching("Stream.empty()"));

  private FolderWatch watch(Network network, Feeds feeds) {
    ModuleHostSettings settings = ModuleHostSettings.ofProject(folder);
    HostTools tools =
        new HostTools(
            settings,
            network,
            NameResolver.none(),
            Clock.systemUTC(),
            feeds,
            KeptSettings.NONE,
            KeptSettings.Kept.NOTHING,
            _ -> {});
    return new FolderWatch(
        new UnitScan(settings.brokers(), settings.plugins()), new UnitLoader(tools));
  }

  @Test
  void aFileIsReadOnceItLooksTheSameTwice() throws Exception {
    try (Network network = network();
        Feeds feeds = new Feeds(1, Duration.ofSeconds(1))) {
      FolderWatch watch = watch(network, feeds);
      watch.first();
      Path file = Files.createDirectories(folder.resolve("brokers")).resolve("Half.java");

      Files.writeString(file, whole.substring(0, 200));
      assertThat(watch.again()).isFalse();
      Files.writeString(file, whole);
      assertThat(watch.again()).isFalse();
      assertThat(watch.slots()).isEmpty();
      assertThat(watch.again()).isTrue();
      assertThat(watch.slots()).singleElement().matches(slot -> slot.running() != null);
      assertThat(watch.again()).isFalse();
    }
  }

  @Test
  void aFileThatIsGoneForOneLookStays() throws Exception {
    try (Network network = network();
        Feeds feeds = new Feeds(1, Duration.ofSeconds(1))) {
      FolderWatch watch = watch(network, feeds);
      Path file = Files.createDirectories(folder.resolve("brokers")).resolve("Half.java");
      Files.writeString(file, whole);
      watch.first();
      List<Slot> before = watch.slots();

      Path aside = Files.move(file, folder.resolve("aside"));
      assertThat(watch.again()).isFalse();
      Files.move(aside, file);
      assertThat(watch.again()).isFalse();
      assertThat(watch.slots()).isEqualTo(before);

      Files.delete(file);
      assertThat(watch.again()).isFalse();
      assertThat(watch.again()).isTrue();
      assertThat(watch.slots()).isEmpty();
    }
  }

  @Test
  void filesOfEditorsAreNoModules() throws Exception {
    try (Network network = network();
        Feeds feeds = new Feeds(1, Duration.ofSeconds(1))) {
      FolderWatch watch = watch(network, feeds);
      Path brokers = Files.createDirectories(folder.resolve("brokers"));
      for (String name : List.of(".#Half.java", "Half.java~", "Half.class", "notes.txt")) {
        Files.writeString(brokers.resolve(name), "x");
      }
      Files.createDirectories(brokers.resolve("empty"));
      watch.first();
      assertThat(watch.slots()).isEmpty();
    }
  }

  private static Network network() {
    return new Network(
        NetworkSettings.defaults(),
        () -> {
          throw new AssertionError("nothing is asked");
        },
        Clock.systemUTC());
  }
}

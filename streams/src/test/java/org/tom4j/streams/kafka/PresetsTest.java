package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.SettingField;

/** Streams that are known without being described. */
final class PresetsTest {
  private static final List<String> NAMES =
      List.of(
          "AMPEL stream",
          "ANTARES stream",
          "Babamul stream",
          "Fink LSST stream",
          "Fink ZTF stream",
          "GCN stream",
          "Hopskotch stream",
          "Lasair LSST stream",
          "Lasair ZTF stream",
          "Rubin stream",
          "ZTF stream");

  @TempDir private Path folder;

  @Test
  void eachIsAModuleThatSaysWhatItIsAndWhereOneGetsAnAccount() {
    try (KafkaHost host = KafkaHost.start(folder, "a:9092", Map.of())) {
      for (String name : NAMES) {
        BrokerModule stream = host.module(name);
        assertThat(stream.source()).as(name).isEqualTo(BrokerInfo.Source.STREAM);
        assertThat(stream.description()).as(name).isNotBlank();
        assertThat(stream.homepage()).as(name).isNotNull();
        assertThat(stream.settings())
            .as(name)
            .filteredOn(setting -> setting.key().equals("servers"))
            .allMatch(SettingField::address)
            .hasSize(1);
      }
      assertThat(missing(host.module("GCN stream"))).containsExactly("username", "password");
      assertThat(missing(host.module("Lasair LSST stream"))).isEmpty();
    }
  }

  private static List<String> missing(BrokerModule module) {
    return module.settings().stream()
        .filter(setting -> setting.required() && !setting.isSet())
        .map(SettingField::key)
        .toList();
  }

  @Test
  void everyPresetMakesAnEntryOfKeysThatThereAre() {
    List<String> keys =
        Arrays.stream(KafkaSection.class.getRecordComponents())
            .map(component ->
                component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
            .toList();
    Presets.all()
        .forEach((word, values) -> {
          assertThat(keys).as(word).containsAll(values.keySet());
          assertThat(KafkaSection.ofPreset(word).entry().description()).as(word).endsWith(".");
        });
    assertThat(Presets.all()).hasSize(NAMES.size());
  }

  @Test
  void aWrongPresetIsToldWithTheNearestOnes() {
    assertThatThrownBy(() -> Presets.of("babmul"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "preset is 'babmul', which there is none of; the nearest are babamul");
    try (KafkaHost host = KafkaHost.start(folder, "a:9092", Map.of("preset", "gnc"))) {
      assertThat(host.problems()).contains("preset is 'gnc'", "gcn");
    }
  }

  @Test
  void anEntryTakesAPresetOverAndChangesWhatItNames() {
    KafkaEntry gcn = KafkaSection.ofPreset("gcn").entry();
    assertThat(gcn.login()).isEqualTo(Login.OAUTH);
    assertThat(gcn.tls()).isTrue();
    assertThat(gcn.at("b:1, c:2").servers()).isEqualTo("b:1, c:2");
    Map<String, String> entry = Map.of("preset", "gcn", "name", "Ours", "topics", "igwn.gwalert");
    try (KafkaHost host = KafkaHost.start(folder, List.of(entry))) {
      assertThat(host.module("Ours").description()).isEqualTo(gcn.description());
      assertThat(host.module("GCN stream").version()).isNotEqualTo(host.module("Ours").version());
    }
  }

  @Test
  void anEntryOfItsNameStandsInThePlaceOfAPresetWithoutAConflict() {
    List<Map<String, String>> entries =
        List.of(Map.of("preset", "lasair-lsst", "servers", "lasair.example.org:9092"));
    try (KafkaHost host = KafkaHost.start(folder, entries)) {
      assertThat(host.problems())
          .contains("name=Lasair LSST stream, origin=tom.yaml, line 1")
          .doesNotContain("name=Lasair LSST stream, origin=class path", "CONFLICT");
    }
  }

  @Test
  void aStreamThatIsDescribedByNothingSaysWhatItNeeds() {
    try (KafkaHost host = KafkaHost.start(folder, List.of(Map.of("servers", "a:9092")))) {
      assertThat(host.problems()).contains("name is not set, which a stream without preset needs");
    }
  }

  @Test
  void noClassOfKafkaIsLoadedBeforeAStreamIsRead() throws Exception {
    List<String> loaded = new ArrayList<>();
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(PresetsTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader apart = new Recording(path, loaded)) {
      Class<?> kind = apart.loadClass(KafkaKind.class.getName());
      Object made = kind.getConstructor().newInstance();
      List<?> sections = (List<?>) kind.getMethod("known").invoke(made);
      for (Object section : sections) {
        Object broker = kind.getMethod("broker", section.getClass()).invoke(made, section);
        Class<?> shared = apart.loadClass(AlertBroker.class.getName());
        assertThat(shared.getMethod("info").invoke(broker).toString()).contains("source=STREAM");
      }
    }
    assertThat(loaded)
        .contains(KafkaStream.class.getName())
        .noneMatch(name -> name.startsWith("org.apache.kafka"));
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (IOException none) {
      throw new AssertionError(entry, none);
    }
  }

  /** Finds all classes by itself, and says which. */
  private static final class Recording extends URLClassLoader {
    private final List<String> loaded;

    Recording(URL[] path, List<String> loaded) {
      super("apart", path, ClassLoader.getPlatformClassLoader());
      this.loaded = loaded;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      loaded.add(name);
      return super.findClass(name);
    }
  }
}

package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.TomServer;

/** Modules that cannot be used, beside one that can. */
@OnBothDatabases
final class StrangeModulesTest {
  private static final String LISTED =
      "alert-classes: [TestBroker, org.example.NotThere, Broken, Thrower]\n";

  private final DatabaseKind kind;

  StrangeModulesTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @Test
  void nameWhatIsWrongAndHarmNothingElse() throws IOException {
    try (TomServer tom = TomServer.start(kind, LISTED)) {
      put(tom, "Broken", "public final class Broken { int x = \"text\"; }");
      put(
          tom,
          "Thrower",
          renamed("Thrower")
              .replace(
                  "public record Query",
                  "{ if (true) throw new IllegalStateException(\"no luck\"); } public record Query"));
      AlertsTom.install(tom.folder(), "TestBroker");
      Browser boss = tom.admin();
      AlertsTom.await(() -> boss.get(QueryPages.LIST).text().contains("TEST"));
      AlertsTom.await(() -> boss.get("/modules/").text().contains("no luck"));
      Document modules = boss.get("/modules/").page();
      assertThat(modules.text())
          .contains("org.example.NotThere", "Broken", "incompatible types", "Thrower", "no luck");
      String run = AlertsTom.ask(boss, "Hoth");
      assertThat(boss.get(run).page().select("[data-rows-table] tbody tr")).hasSize(1);
    }
  }

  @Test
  void ofOneNameTheFirstByFileNameIsUsedAndTheOtherIsCalledAConflict() throws IOException {
    try (TomServer tom = TomServer.start(kind, "")) {
      put(tom, "Abroker", renamed("Abroker"));
      AlertsTom.install(tom.folder(), "TestBroker");
      Browser boss = tom.admin();
      AlertsTom.await(() -> boss.get("/modules/").text().contains("TestBroker.java"));
      AlertsTom.await(() -> boss.get("/modules/").text().contains("Abroker.java"));
      Document list = boss.get(QueryPages.LIST).page();
      assertThat(list.select("a[href$='broker=TEST']")).hasSize(1);
      assertThat(boss.get("/modules/").page().text()).contains("Two modules are named TEST");
      Files.delete(tom.folder().resolve("brokers/Abroker.java"));
      AlertsTom.await(() -> !boss.get("/modules/").text().contains("Abroker.java"));
      assertThat(boss.get(QueryPages.LIST).page().select("a[href$='broker=TEST']")).hasSize(1);
    }
  }

  private static String renamed(String name) throws IOException {
    Path folder = Files.createTempDirectory("module");
    try {
      AlertsTom.install(folder, "TestBroker");
      return Files.readString(folder.resolve("brokers/TestBroker.java"))
          .replace("TestBroker", name);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void put(TomServer tom, String name, String source) throws IOException {
    Path brokers = Files.createDirectories(tom.folder().resolve("brokers"));
    Files.writeString(brokers.resolve(name + ".java"), source);
  }
}

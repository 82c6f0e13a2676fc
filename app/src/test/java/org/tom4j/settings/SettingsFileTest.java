package org.tom4j.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.access.Permissions;
import org.tom4j.settings.TomSettings.Access;

final class SettingsFileTest {

  @Test
  void hasADefaultForEveryKey(@TempDir Path project) {
    TomSettings settings = SettingsFile.read(project, Map.of());
    assertThat(settings.server().host()).isEqualTo("127.0.0.1");
    assertThat(settings.server().port()).isEqualTo(8080);
    assertThat(settings.server().baseUrl()).isNull();
    assertThat(settings.database().url()).isEqualTo("jdbc:sqlite:tom.sqlite");
    assertThat(settings.access()).isEqualTo(Access.READ_ONLY);
    assertThat(settings.targets().permissions()).isEqualTo(Permissions.PRIVATE);
    assertThat(settings.targets().matchRadiusArcsec()).isEqualTo(2.0);
    assertThat(settings.alertClasses()).isNull();
    assertThat(settings.runs().limit()).isEqualTo(1_000_000);
    assertThat(settings.runs().maxTime()).isEqualTo(Duration.ofHours(24));
    assertThat(settings.runs().parallel()).isEqualTo(16);
    assertThat(settings.keep().days()).isEqualTo(14);
    assertThat(settings.keep().gigabytes()).isEqualTo(10.0);
    assertThat(settings.http().allowPrivate()).isFalse();
    assertThat(settings.brokers()).isEmpty();
  }

  @Test
  void readsEveryKey() {
    TomSettings settings =
        read(
            """
            name: Supernovae
            server: {host: 0.0.0.0, port: 9000, base-url: "https://tom.example.org"}
            database: {url: "jdbc:postgresql://db/tom", user: tom, password: "12345"}
            access: locked
            targets: {permissions: public, match-radius: 0.5 arcmin}
            alert-classes: [MyBroker, MARS]
            runs: {limit: 50_000, max-time: 90 min, parallel: 4}
            keep: {days: 3, gigabytes: 0.5}
            http: {allow-private: true, timeout: 1.5 s}
            brokers:
              ALeRCE: {url: "https://alerce.example/", page-size: 50}
            static-brokers:
              - {name: Ours, url: /static/a.json, list: alerts, id: id, member-name: n, time: t}
            kafka-brokers:
              - {name: Stream, servers: "a:9092", topics: [one, two]}
            """);
    assertThat(settings.name()).isEqualTo("Supernovae");
    assertThat(settings.server().baseUrl()).hasToString("https://tom.example.org/");
    assertThat(settings.database().password()).isEqualTo("12345");
    assertThat(settings.database().toString()).doesNotContain("12345");
    assertThat(settings.access()).isEqualTo(Access.LOCKED);
    assertThat(settings.targets().permissions()).isEqualTo(Permissions.PUBLIC);
    assertThat(settings.targets().matchRadiusArcsec()).isEqualTo(30.0);
    assertThat(settings.alertClasses()).containsExactly("MyBroker", "MARS");
    assertThat(settings.runs().limit()).isEqualTo(50_000);
    assertThat(settings.runs().maxTime()).isEqualTo(Duration.ofMinutes(90));
    assertThat(settings.http().timeout()).isEqualTo(Duration.ofMillis(1500));
    assertThat(settings.brokers().get("ALeRCE")).containsEntry("page-size", "50");
    assertThat(settings.staticBrokers().getFirst().values()).containsEntry("member-name", "n");
    assertThat(settings.kafkaBrokers().getFirst().values())
        .containsEntry("servers", "a:9092")
        .containsEntry("topics", "one, two");
  }

  @Test
  void namesTheLineOfAnUnknownKeyAndTheNearestKnownOne() {
    assertThat(problems("name: x\n\ndatabse:\n  url: y\n"))
        .containsExactly("tom.yaml, line 3: unknown key 'databse': did you mean 'database'?");
    assertThat(problems("server:\n  prot: 9000\n"))
        .containsExactly(
            "tom.yaml, line 2: unknown key 'prot' under 'server': did you mean 'port'?");
    assertThat(problems("runs:\n  zzzzzzzz: 1\n").getFirst())
        .contains("known are limit, max-time, parallel");
  }

  @Test
  void namesTheLineOfAWrongValueAndWhatIsExpected() {
    assertThat(problems("server:\n  port: many\n"))
        .containsExactly(
            "tom.yaml, line 2: 'server.port' is 'many', expected a whole number from 0 to 65535");
    assertThat(problems("runs: {max-time: 24}"))
        .containsExactly(
            "tom.yaml, line 1: 'runs.max-time' is '24', expected a time above 0 such as 24h or 30 s");
    assertThat(problems("access: open"))
        .containsExactly("tom.yaml, line 1: 'access' is 'open', expected one of read-only, locked");
    assertThat(problems("targets: {match-radius: [1, 2]}").getFirst())
        .contains("is several values, expected an angle such as 2 arcsec");
    assertThat(problems("alert-classes: MARS").getFirst()).contains("is a list");
    assertThat(problems("server: 9000").getFirst()).contains("holds keys and values");
    assertThat(problems("database: {url: \"jdbc:mysql:x\"}").getFirst())
        .contains("jdbc:postgresql");
  }

  /** Runs that may take no time failed at once, each with words about their broker. */
  @Test
  void refusesATimeOfNothing() {
    assertThat(problems("runs:\n  max-time: 0 s\n").getFirst()).startsWith("tom.yaml, line 2: ");
    assertThat(problems("http: {timeout: 0.0001 ms}").getFirst())
        .isEqualTo(
            "tom.yaml, line 1: 'http.timeout' is '0.0001 ms', expected a time above 0 such as 24h or"
                + " 30 s");
  }

  @Test
  void saysWhichVariablesSetNothing() {
    assertThat(
            SettingsFile.parse(
                    "brokers: {MARS: {address: x}}",
                    Map.of(
                        "TOM_SERVER_PROT", "9000",
                        "TOM_DATABSE_URL", "x",
                        "TOM_RUNS_ZZZZZZZZZZ", "x",
                        "TOM_SERVER_PORT", "9000",
                        "TOM_BROKERS_LASAIR_API_KEY", "x",
                        "TOM_ADMIN_PASSWORD", "x",
                        "TOM_JAVA_OPTS", "x",
                        "TOM_CRUISE", "x",
                        "TOMATO", "x"))
                .warnings())
        .containsExactly(
            "TOM_DATABSE_URL in the environment sets nothing: did you mean TOM_DATABASE_URL?",
            "TOM_RUNS_ZZZZZZZZZZ in the environment sets nothing: no key of tom.yaml is called so",
            "TOM_SERVER_PROT in the environment sets nothing: did you mean TOM_SERVER_PORT?");
  }

  @Test
  void saysThatAFileIsNoText(@TempDir Path project) throws IOException {
    Files.write(project.resolve("tom.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
    assertThatThrownBy(() -> SettingsFile.read(project, Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessage("tom.yaml is no text: it must be YAML in UTF-8");
    Files.writeString(project.resolve("tom.yaml"), "name: \u0000\u0001\u0007");
    assertThatThrownBy(() -> SettingsFile.read(project, Map.of()))
        .isInstanceOf(SettingsException.class)
        .message()
        .startsWith("tom.yaml is not YAML")
        .doesNotContain("\u0000", "\u0007");
  }

  @Test
  void showsNoPasswordOfADatabase() {
    String wrong = "jdbc:mysql://tom:hunter2@db/tom?user=a&password=hunter3";
    assertThat(problems("database: {url: \"" + wrong + "\"}").getFirst())
        .contains("jdbc:mysql://tom:…@db/tom?user=a&password=…")
        .doesNotContain("hunter");
    assertThat(read("database: {url: \"jdbc:postgresql://db/tom?password=hunter2\"}").database())
        .asString()
        .doesNotContain("hunter");
  }

  @Test
  void tellsOfAllProblemsAtOnce() {
    assertThat(problems("nam: x\naccess: open\nserver: {port: -1}")).hasSize(3);
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThat(problems("name: a\nname: b\n").getFirst()).contains("line 2").contains("twice");
  }

  @Test
  void saysWhatIsNotYamlAtAll() {
    assertThat(problems("name: [a\n").getFirst()).startsWith("tom.yaml is not YAML");
  }

  @Test
  void takesAnEmptyKeyForAMissingOne() {
    TomSettings settings = read("server:\nalert-classes:\naccess:\n");
    assertThat(settings.server().port()).isEqualTo(8080);
    assertThat(settings.alertClasses()).isNull();
  }

  @Test
  void letsTheEnvironmentWin() {
    TomSettings settings =
        SettingsFile.parse(
            "server: {port: 1}\nbrokers: {Lasair ZTF: {token: old}}\n",
            Map.of(
                "TOM_SERVER_PORT", "9000",
                "TOM_SERVER_BASE_URL", "https://a.example/",
                "TOM_ALERT_CLASSES", "One, Two",
                "TOM_BROKERS_LASAIR_ZTF_API_KEY", "secret",
                "TOM_ADMIN_PASSWORD", "x",
                "TOM_JAVA_HOME", "/opt"));
    assertThat(settings.server().port()).isEqualTo(9000);
    assertThat(settings.server().baseUrl()).hasToString("https://a.example/");
    assertThat(settings.alertClasses()).containsExactly("One", "Two");
    assertThat(settings.brokers().get("Lasair ZTF"))
        .containsEntry("token", "old")
        .containsEntry("api-key", "secret");
  }

  @Test
  void namesAVariableWithAWrongValue() {
    assertThatThrownBy(() -> SettingsFile.parse("", Map.of("TOM_SERVER_PORT", "many")))
        .hasMessageContaining("TOM_SERVER_PORT: 'server.port' is 'many'");
  }

  @Test
  void readsTheExampleProject() throws IOException {
    Path example = Path.of("..", "examples", "mytom");
    assertThat(Files.exists(example.resolve("tom.yaml"))).isTrue();
    assertThat(SettingsFile.read(example, Map.of()).alertClasses()).isNull();
  }

  private static TomSettings read(String yaml) {
    return SettingsFile.parse(yaml, Map.of());
  }

  private static List<String> problems(String yaml) {
    try {
      read(yaml);
      return List.of();
    } catch (SettingsException e) {
      return e.problems();
    }
  }
}

package org.tom4j.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.tom4j.access.Permissions;
import org.tom4j.db.Database;
import org.tom4j.settings.TomSettings.Access;
import org.tom4j.settings.TomSettings.Actions;
import org.tom4j.settings.TomSettings.Catalogues;
import org.tom4j.settings.TomSettings.DescribedBroker;
import org.tom4j.settings.TomSettings.Http;
import org.tom4j.settings.TomSettings.Keep;
import org.tom4j.settings.TomSettings.Metrics;
import org.tom4j.settings.TomSettings.Role;
import org.tom4j.settings.TomSettings.Runs;
import org.tom4j.settings.TomSettings.SecretKey;
import org.tom4j.settings.TomSettings.Server;
import org.tom4j.settings.TomSettings.Targets;

/** Reads {@code tom.yaml}; every key, its default and what it may be stand here once. */
public final class SettingsFile {
  static final String NAME = "tom.yaml";
  private static final String BROKERS = "TOM_BROKERS_";

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> variables = new TreeSet<>();

  private SettingsFile(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The project's settings; without a file, the defaults.
   *
   * @param environment variables of the process; {@code TOM_} and a key's path win over the file
   * @throws SettingsException telling everything that is wrong at once
   */
  public static TomSettings read(Path project, Map<String, String> environment) {
    try {
      Path file = project.resolve(NAME);
      return parse(Files.exists(file) ? Files.readString(file) : "", environment);
    } catch (CharacterCodingException noText) {
      throw new SettingsException(List.of(NAME + " is no text: it must be YAML in UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(NAME + " cannot be read: " + e.getMessage(), e);
    }
  }

  static TomSettings parse(String yaml, Map<String, String> environment) {
    SettingsFile file = new SettingsFile(environment);
    TomSettings settings =
        file.all(new Section("", file.compose(yaml), environment, file.problems, file.variables));
    if (!file.problems.isEmpty()) {
      throw new SettingsException(file.problems);
    }
    return settings;
  }

  private @Nullable Node compose(String yaml) {
    try {
      LoadSettings strict = LoadSettings.builder().setLabel(NAME).build();
      return new Compose(strict).composeString(yaml).orElse(null);
    } catch (YamlEngineException e) {
      throw new SettingsException(
          List.of(NAME + " is not YAML: " + printable(String.valueOf(e.getMessage()))));
    }
  }

  /** It quotes what it stumbled over, which may be anything. */
  private static String printable(String words) {
    return words.replaceAll("[\\p{Cntrl}&&[^\n]]", "·");
  }

  private TomSettings all(Section root) {
    TomSettings settings =
        new TomSettings(
            root.text("name", "My TOM"),
            choice(root, "role", Role.ALL),
            server(root.section("server")),
            database(root.section("database")),
            choice(root, "access", Access.READ_ONLY),
            targets(root.section("targets")),
            root.texts("alert-classes"),
            runs(root.section("runs")),
            keep(root.section("keep")),
            http(root.section("http")),
            catalogues(root.section("catalogues")),
            actions(root.section("actions")),
            choice(root, "metrics", Metrics.TOKEN),
            brokers(root.section("brokers")),
            described(root.sections("static-brokers")),
            described(root.sections("kafka-brokers")),
            environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(BROKERS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
            Optional.ofNullable(environment.get("TOM_SECRET_KEY")).map(SecretKey::new).orElse(null),
            List.of());
    root.finish();
    return settings.withWarnings(new Variables(variables).unknown(environment.keySet()));
  }

  private Server server(Section server) {
    Server read =
        new Server(
            server.text("host", "127.0.0.1"),
            (int) whole(server, "port", 8080, 0, 65_535),
            server
                .read("base-url", "an address such as https://tom.example.org/", SettingsFile::web)
                .orElse(null));
    server.finish();
    return read;
  }

  private static Database database(Section database) {
    Database read =
        new Database(
            database.value(
                "url",
                "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME",
                "jdbc:sqlite:tom.sqlite",
                text -> Optional.of(text).filter(SettingsFile::isDatabase)),
            database.textOrNull("user"),
            database.textOrNull("password"));
    database.finish();
    return read;
  }

  private static boolean isDatabase(String url) {
    return url.startsWith("jdbc:sqlite:") || url.startsWith("jdbc:postgresql:");
  }

  private static Targets targets(Section targets) {
    Targets read =
        new Targets(
            choice(targets, "permissions", Permissions.PRIVATE),
            targets.value("match-radius", "an angle such as 2 arcsec", 2.0, Quantities::arcsec));
    targets.finish();
    return read;
  }

  private static Runs runs(Section runs) {
    Runs read =
        new Runs(
            whole(runs, "limit", 1_000_000, 1, Long.MAX_VALUE),
            time(runs, "max-time", Duration.ofHours(24)),
            (int) whole(runs, "parallel", 16, 1, 1_000),
            (int) whole(runs, "per-broker-per-hour", 60, 1, 100_000));
    runs.finish();
    return read;
  }

  private static Keep keep(Section keep) {
    Keep read =
        new Keep(
            (int) whole(keep, "days", 14, 1, 1_000_000),
            keep.value("gigabytes", "a number above 0", 10.0, SettingsFile::positive));
    keep.finish();
    return read;
  }

  private static Http http(Section http) {
    Http read =
        new Http(
            http.value("allow-private", "true or false", false, SettingsFile::truth),
            time(http, "timeout", Duration.ofSeconds(30)));
    http.finish();
    return read;
  }

  private static Catalogues catalogues(Section catalogues) {
    Catalogues read =
        new Catalogues(catalogues.value("daily", "true or false", true, SettingsFile::truth));
    catalogues.finish();
    return read;
  }

  private static Actions actions(Section actions) {
    Actions read = new Actions((int) whole(actions, "per-second", 10, 1, 1_000));
    actions.finish();
    return read;
  }

  /** Keys of modules are the modules' own; TOM_BROKERS_NAME_KEY wins, also for others' names. */
  private Map<String, Map<String, String>> brokers(Section brokers) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    for (String name : brokers.keys()) {
      Map<String, String> settings = new LinkedHashMap<>(texts(brokers.section(name)));
      String prefix = Section.variableOf("brokers." + name) + "_";
      environment.forEach((variable, value) -> {
        if (variable.startsWith(prefix)) {
          String key = variable.substring(prefix.length()).toLowerCase(Locale.ROOT);
          settings.put(key.replace('_', '-'), value);
        }
      });
      all.put(name, Map.copyOf(settings));
    }
    return all;
  }

  private static Map<String, String> texts(Section section) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : section.keys()) {
      texts.put(key, section.textOrTexts(key));
    }
    return texts;
  }

  private static List<DescribedBroker> described(List<Section> brokers) {
    return brokers.stream()
        .map(broker -> new DescribedBroker(broker.line(), texts(broker)))
        .toList();
  }

  private static Duration time(Section section, String key, Duration otherwise) {
    return section.value(
        key,
        "a time above 0 such as 24h or 30 s",
        otherwise,
        text -> Quantities.duration(text).filter(Duration::isPositive));
  }

  private static long whole(Section section, String key, long otherwise, long least, long most) {
    String expected =
        "a whole number "
            + (most == Long.MAX_VALUE ? "from " + least : "from " + least + " to " + most);
    Predicate<Long> inRange = number -> number >= least && number <= most;
    return section.value(key, expected, otherwise, text -> wholeOf(text).filter(inRange));
  }

  private static Optional<Long> wholeOf(String text) {
    String digits = text.strip().replace("_", "");
    return digits.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }

  private static Optional<Double> positive(String text) {
    return text.strip().matches("\\d{1,9}(\\.\\d{1,9})?")
        ? Optional.of(Double.valueOf(text.strip())).filter(number -> number > 0)
        : Optional.empty();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.strip()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<URI> web(String text) {
    return text.matches("https?://[^/?#\\s]+/?")
        ? Optional.of(URI.create(text.endsWith("/") ? text : text + "/"))
        : Optional.empty();
  }

  private static <E extends Enum<E>> E choice(Section section, String key, E otherwise) {
    Class<E> type = otherwise.getDeclaringClass();
    String expected =
        Arrays.stream(type.getEnumConstants())
            .map(SettingsFile::written)
            .collect(Collectors.joining(", ", "one of ", ""));
    return section.value(
        key,
        expected,
        otherwise,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(one -> written(one).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst());
  }

  private static String written(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

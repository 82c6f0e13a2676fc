package org.tom4j.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.modules.KeptModuleSettings;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.runtime.modules.SettingField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tom broker settings}: what a module is set to, as its page has it. */
@Command(
    name = "settings",
    description = {
      "Show what a module is set to, and change it. Secrets are never shown.",
      "A running TOM heeds a change within two seconds."
    },
    mixinStandardHelpOptions = true)
final class BrokerSettingsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME", description = "The module.")
  private String name = "";

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Set it. Not for secrets.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--set-secret",
      paramLabel = "KEY",
      description = "Set it to the next line of standard input.")
  private List<String> secrets = new ArrayList<>();

  @Option(names = "--remove", paramLabel = "KEY", description = "Remove what was set.")
  private List<String> removed = new ArrayList<>();

  @Option(names = "--json", description = "As a JSON array.")
  private boolean json;

  BrokerSettingsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      ServiceModule module = Modules.service(tom.part(ModuleHost.class), name);
      Map<String, String> changed = changed(module);
      if (!changed.isEmpty()) {
        Map<String, String> problems = module.problems(changed);
        if (!problems.isEmpty()) {
          throw new CommandFailure(words(problems));
        }
        tom.part(KeptModuleSettings.class).change(Viewer.CONSOLE, module, changed);
      }
      tell(module.settings());
      return 0;
    }
  }

  private Map<String, String> changed(ServiceModule module) throws IOException {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : set.entrySet()) {
      if (setting(module, each.getKey()).secret()) {
        throw new CommandFailure(
            each.getKey() + " is a secret, which others may read in a command: use --set-secret");
      }
      changed.put(each.getKey(), each.getValue());
    }
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
    for (String key : secrets) {
      setting(module, key);
      String line = Objects.requireNonNullElse(lines.readLine(), "").strip();
      if (line.isEmpty()) {
        throw new CommandFailure("Standard input has no line for " + key);
      }
      changed.put(key, line);
    }
    for (String key : removed) {
      setting(module, key);
      changed.put(key, "");
    }
    return changed;
  }

  private static SettingField setting(ServiceModule module, String key) {
    return module.settings().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailure(
                module.name()
                    + " has no setting "
                    + key
                    + "; it has: "
                    + String.join(
                        ", ", module.settings().stream().map(SettingField::key).toList())));
  }

  private static String words(Map<String, String> problems) {
    List<String> words = new ArrayList<>();
    problems.forEach((key, problem) -> words.add(key.isEmpty() ? problem : key + ": " + problem));
    return String.join("\n", words);
  }

  private void tell(List<SettingField> settings) {
    if (json) {
      surroundings
          .out()
          .println(Json.text(settings.stream().map(BrokerSettingsCommand::json).toList()));
      return;
    }
    TextTable table = new TextTable("SETTING", "VALUE", "FROM", "IS");
    for (SettingField each : settings) {
      table.add(
          each.key(),
          each.secret() && each.isSet() ? "(secret)" : Objects.requireNonNullElse(each.value(), ""),
          origin(each),
          each.kind() + (each.required() ? ", required" : ""));
    }
    table.print(surroundings.out());
  }

  private static String origin(SettingField setting) {
    return switch (setting.origin()) {
      case OWN, KEPT -> "settings";
      case ENVIRONMENT -> "environment";
      case FILE -> "tom.yaml";
      case NOWHERE -> "";
    };
  }

  private static Map<String, @Nullable Object> json(SettingField setting) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("key", setting.key());
    json.put("value", setting.value());
    json.put("set", setting.isSet());
    json.put("secret", setting.secret());
    json.put("required", setting.required());
    json.put("origin", setting.origin().name().toLowerCase(Locale.ROOT));
    return json;
  }
}

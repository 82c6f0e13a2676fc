package org.tom4j.runtime.modules;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where modules are found and what they may do.
 *
 * @param brokers the folder of sources; it need not exist
 * @param plugins the folder of jars; it need not exist
 * @param cache where compiled classes are kept between starts; made when needed
 * @param data where each module has a folder of its own; made when needed
 * @param alertClasses class or module names: exactly those are listed, in this order; null = all
 * @param settingsByModule module name → setting's key in kebab-case → its value as text
 * @param privateHostsByModule module name → private hosts it may ask; hosts that its settings name
 *     as addresses are allowed without being repeated here
 * @param parallel how many fetches run at once
 * @param callLimit how long any call but a fetch may take
 * @param stopGrace how long a fetch may go on after it was told to stop
 * @param poll how often the folders are looked at
 * @param configured brokers that are described in {@code tom.yaml} instead of in code
 * @param variables of the environment; {@code TOM_BROKERS_NAME_KEY} wins over {@code
 *     settingsByModule}
 */
public record ModuleHostSettings(
    Path brokers,
    Path plugins,
    Path cache,
    Path data,
    @Nullable List<String> alertClasses,
    Map<String, Map<String, String>> settingsByModule,
    Map<String, Set<String>> privateHostsByModule,
    int parallel,
    Duration callLimit,
    Duration stopGrace,
    Duration poll,
    List<ConfiguredBroker> configured,
    Map<String, String> variables) {

  public ModuleHostSettings {
    configured = List.copyOf(configured);
    variables = Map.copyOf(variables);
    alertClasses = alertClasses == null ? null : List.copyOf(alertClasses);
    settingsByModule = Map.copyOf(settingsByModule);
    privateHostsByModule = Map.copyOf(privateHostsByModule);
    if (parallel < 1) {
      throw new IllegalArgumentException("parallel is " + parallel + ", at least 1 is needed");
    }
  }

  /** The folders of a project, every module found in them, and the usual limits. */
  public static ModuleHostSettings ofProject(Path project) {
    return new ModuleHostSettings(
        project.resolve("brokers"),
        project.resolve("plugins"),
        project.resolve(".tom").resolve("classes"),
        project.resolve("data"),
        null,
        Map.of(),
        Map.of(),
        16,
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofMillis(200),
        List.of(),
        Map.of());
  }

  /** The same with a list of the modules wanted; null = all. */
  public ModuleHostSettings withAlertClasses(@Nullable List<String> names) {
    return new ModuleHostSettings(
        brokers,
        plugins,
        cache,
        data,
        names,
        settingsByModule,
        privateHostsByModule,
        parallel,
        callLimit,
        stopGrace,
        poll,
        configured,
        variables);
  }

  /** The same with what {@code brokers:} in {@code tom.yaml} says. */
  public ModuleHostSettings withSettings(Map<String, Map<String, String>> byModule) {
    return new ModuleHostSettings(
        brokers,
        plugins,
        cache,
        data,
        alertClasses,
        byModule,
        privateHostsByModule,
        parallel,
        callLimit,
        stopGrace,
        poll,
        configured,
        variables);
  }

  /** The same with another number of fetches at once. */
  public ModuleHostSettings withParallel(int fetches) {
    return new ModuleHostSettings(
        brokers,
        plugins,
        cache,
        data,
        alertClasses,
        settingsByModule,
        privateHostsByModule,
        fetches,
        callLimit,
        stopGrace,
        poll,
        configured,
        variables);
  }

  /** The same with other limits on calls and stops. */
  public ModuleHostSettings withLimits(Duration call, Duration stop) {
    return new ModuleHostSettings(
        brokers,
        plugins,
        cache,
        data,
        alertClasses,
        settingsByModule,
        privateHostsByModule,
        parallel,
        call,
        stop,
        poll,
        configured,
        variables);
  }

  /** The same with brokers that are described instead of written. */
  public ModuleHostSettings withConfigured(List<ConfiguredBroker> brokersWithoutCode) {
    return new ModuleHostSettings(
        brokers,
        plugins,
        cache,
        data,
        alertClasses,
        settingsByModule,
        privateHostsByModule,
        parallel,
        callLimit,
        stopGrace,
        poll,
        brokersWithoutCode,
        variables);
  }

  /** The same with variables of the environment. */
  public ModuleHostSettings withVariables(Map<String, String> environment) {
    return new ModuleHostSettings(
        brokers,
        plugins,
        cache,
        data,
        alertClasses,
        settingsByModule,
        privateHostsByModule,
        parallel,
        callLimit,
        stopGrace,
        poll,
        configured,
        environment);
  }

  /** A module's own folder, of no other one's; it may not be there yet. */
  Path folderOf(String module) {
    String lower = module.toLowerCase(Locale.ROOT);
    String plain = lower.replaceAll("[^\\p{L}\\p{N}]+", "-");
    boolean sure = lower.matches("[\\p{L}\\p{N}]+( [\\p{L}\\p{N}]+)*");
    return data.resolve(sure ? plain : plain + "-" + Integer.toHexString(lower.hashCode()));
  }
}

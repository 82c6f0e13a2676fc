package org.tom4j.runtime.modules;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.SkyService;
import org.tom4j.runtime.threads.Blame;
import org.tom4j.runtime.threads.ModuleThreads;

/** Reads and compiles what lies in {@code brokers/}, or takes the classes kept from last time. */
final class SourceUnits {
  private static final Duration COMPILE_LIMIT = Duration.ofSeconds(60);

  private final ApiPath api;
  private final ClassLoader parent;
  private final ClassCache cache;
  private final SourceCompiler compiler;
  private final Duration callLimit;

  SourceUnits(ApiPath api, ClassLoader parent, ClassCache cache, Duration callLimit) {
    this.api = api;
    this.parent = parent;
    this.cache = cache;
    this.compiler = new SourceCompiler(api.entries());
    this.callLimit = callLimit;
  }

  /** The content of the unit's files; reads them, runs nothing. */
  static SortedMap<String, byte[]> read(Unit unit) throws IOException {
    SortedMap<String, byte[]> sources = new TreeMap<>();
    boolean folder = Files.isDirectory(unit.path());
    for (Path file : UnitScan.sources(unit.path())) {
      Path name = folder ? unit.path().relativize(file) : file.getFileName();
      sources.put(String.valueOf(name).replace('\\', '/'), Files.readAllBytes(file));
    }
    return sources;
  }

  /** The unit's one module class. */
  UnitContent open(Unit unit, SortedMap<String, byte[]> sources, ModuleThreads threads) {
    String hash = Hashes.of(sources);
    String version = Hashes.version(hash);
    String key = hash.substring(0, 32) + "-" + api.hash().substring(0, 16);
    Map<String, byte[]> classes = cache.find(key);
    if (classes == null) {
      SourceCompiler.Compiled compiled = compile(sources, threads);
      if (!compiled.problems().isEmpty()) {
        return new UnitContent(version, List.of(), compiled.problems());
      }
      classes = compiled.classes();
      cache.keep(key, classes);
    }
    String loaderName = threads.name() + " " + version;
    MemoryLoader loader = new MemoryLoader(loaderName, classes, parent);
    Blame blame = Blame.ofLoader(loaderName);
    try {
      List<String> names = modules(unit, classes, loader, blame, threads);
      if (names.size() == 1) {
        ModuleClass module = new ModuleClass(names.getFirst(), version, loader, blame);
        return new UnitContent(version, List.of(module), List.of());
      }
      return UnitContent.broken(version, ModuleProblem.of(notOne(unit, names)));
    } catch (ModuleFailure notLoadable) {
      return UnitContent.broken(version, ModuleProblem.of(words(notLoadable)));
    }
  }

  private SourceCompiler.Compiled compile(
      SortedMap<String, byte[]> sources, ModuleThreads threads) {
    ModuleCaller caller =
        new ModuleCaller(
            threads, Blame.ofClass(SourceCompiler.class.getName()), parent, COMPILE_LIMIT);
    try {
      return caller.call("compile", () -> compiler.compile(sources));
    } catch (ModuleFailure tooMuch) {
      return SourceCompiler.Compiled.failed(ModuleProblem.of(words(tooMuch)));
    }
  }

  /** Names of the classes that are modules: in a file the one it is named after, else any. */
  private List<String> modules(
      Unit unit,
      Map<String, byte[]> classes,
      ClassLoader loader,
      Blame blame,
      ModuleThreads threads) {
    String fileClass = Files.isDirectory(unit.path()) ? null : unit.label();
    List<String> candidates =
        classes.keySet().stream().filter(name -> isNamed(name, fileClass)).sorted().toList();
    return new ModuleCaller(threads, blame, loader, callLimit)
        .call(
            "loading",
            () -> {
              List<String> found = new ArrayList<>();
              for (String name : candidates) {
                if (isModule(loader.loadClass(name))) {
                  found.add(name);
                }
              }
              return List.copyOf(found);
            });
  }

  private static boolean isNamed(String name, @Nullable String fileClass) {
    return fileClass == null || name.equals(fileClass) || name.endsWith("." + fileClass);
  }

  private static boolean isModule(Class<?> type) {
    return SkyService.class.isAssignableFrom(type)
        && !type.isInterface()
        && !Modifier.isAbstract(type.getModifiers());
  }

  private static String notOne(Unit unit, List<String> names) {
    if (!names.isEmpty()) {
      return "Several classes implement AlertBroker or SkyService: "
          + String.join(", ", names)
          + ". Give each its own file or folder";
    }
    return Files.isDirectory(unit.path())
        ? "No class in this folder implements AlertBroker or SkyService"
        : "No class "
            + unit.label()
            + " that implements AlertBroker or SkyService is in this file. What modules share goes"
            + " into a folder with them";
  }

  private static String words(ModuleFailure failure) {
    return String.valueOf(failure.getMessage());
  }
}

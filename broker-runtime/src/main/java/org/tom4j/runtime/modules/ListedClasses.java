package org.tom4j.runtime.modules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.SkyService;
import org.tom4j.runtime.threads.Blame;

/**
 * Classes that the services files of {@link AlertBroker} and of {@link SkyService} name, in {@code
 * META-INF/services/}: of a jar in {@code plugins/} or of the TOM's class path. Only names are
 * read, no class is loaded.
 */
final class ListedClasses {
  private static final List<String> SERVICES =
      Stream.of(AlertBroker.class, SkyService.class)
          .map(type -> "META-INF/services/" + type.getName())
          .toList();

  private static final String FILES = String.join(" or ", SERVICES);

  private ListedClasses() {}

  /**
   * @param kept a copy of the jar that nobody overwrites
   */
  static UnitContent ofJar(Unit unit, Path kept, String hash, ClassLoader parent) {
    String version = Hashes.version(hash);
    String loaderName = unit.label() + ".jar " + version;
    try {
      URLClassLoader loader =
          new URLClassLoader(loaderName, new URL[] {kept.toUri().toURL()}, parent);
      List<URL> files =
          SERVICES.stream().map(loader::findResource).filter(Objects::nonNull).toList();
      if (files.isEmpty()) {
        return UnitContent.broken(
            version, ModuleProblem.of("This is no plug-in: it has no file " + FILES));
      }
      Blame blame = Blame.ofLoader(loaderName);
      List<ModuleClass> classes =
          names(files).map(name -> new ModuleClass(name, version, loader, blame)).toList();
      return classes.isEmpty()
          ? UnitContent.broken(version, ModuleProblem.of(FILES + " names no class"))
          : new UnitContent(version, classes, List.of());
    } catch (IOException | UncheckedIOException unreadable) {
      return UnitContent.broken(
          version, ModuleProblem.of("This jar cannot be read: " + unreadable.getMessage()));
    }
  }

  /** The modules that ship with the TOM, in the order of the class path. */
  static UnitContent ofClassPath(ClassLoader host) {
    List<ModuleClass> classes;
    try {
      List<URL> files = new ArrayList<>();
      for (String services : SERVICES) {
        files.addAll(Collections.list(host.getResources(services)));
      }
      classes =
          names(files)
              .map(name -> new ModuleClass(name, version(name, host), host, Blame.ofClass(name)))
              .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return UnitContent.broken(
          "", ModuleProblem.of("The class path cannot be read: " + unreadable.getMessage()));
    }
    return new UnitContent("", classes, List.of());
  }

  /** Each once: an alert broker may be named as the service that it is, too. */
  private static Stream<String> names(List<URL> files) throws IOException {
    List<String> names = new ArrayList<>();
    for (URL file : files) {
      names(file).forEach(names::add);
    }
    return names.stream().distinct();
  }

  private static Stream<String> names(URL services) throws IOException {
    URLConnection connection = services.openConnection();
    // A shared jar handle would outlive the jar's version.
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList()
          .stream();
    }
  }

  /** Of the class files in the class's package: a module that ships is one package. */
  static String version(String className, ClassLoader host) {
    String file = className.replace('.', '/') + ".class";
    URL found = host.getResource(file);
    SortedMap<String, byte[]> content = new TreeMap<>();
    try {
      if (found != null && found.getProtocol().equals("file")) {
        Path folder = Path.of(found.toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
          for (Path each : files.filter(Files::isRegularFile).toList()) {
            content.put(String.valueOf(each.getFileName()), Files.readAllBytes(each));
          }
        }
      } else if (found != null) {
        content.put("jar", jarOf(found));
      }
    } catch (IOException | URISyntaxException | RuntimeException unreadable) {
      return "";
    }
    return content.isEmpty() ? "" : Hashes.version(Hashes.of(content));
  }

  private static byte[] jarOf(URL found) throws IOException, URISyntaxException {
    String jar = found.getPath();
    return Files.readAllBytes(Path.of(URI.create(jar.substring(0, jar.indexOf("!/")))));
  }
}

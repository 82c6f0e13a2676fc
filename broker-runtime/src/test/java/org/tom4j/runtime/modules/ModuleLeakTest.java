package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.Packet;

/** What is left of a version when the next has taken over: nothing. */
class ModuleLeakTest {
  private static final Packet SEVEN =
      Packet.of(
          "{\"id\":7}".getBytes(StandardCharsets.UTF_8),
          "application/json",
          Packet.Origin.RECEIVED);

  private static final int RELOADS = 50;

  @TempDir Path folder;

  private static String version(int number) {
    return "enum Kind { SN, AGN }\n"
        + "record Settings(@org.jspecify.annotations.Nullable String key) {}\n"
        + "static final int NUMBER = "
        + number
        + ";\n"
        + TestProject.fetching(
            "context.settings(Settings.class).key() == null"
                + " ? Stream.concat(context.http().getArray(URI.create(\"/alerts\"), Row.class),"
                + " Stream.generate(() -> new Row(\"made\"))) : null");
  }

  @Test
  void fiftyReloadsUnderRunningFetchesLeaveNoClassLoaderBehind() throws Exception {
    try (TestProject project = new TestProject(folder)) {
      project.serve("/alerts", "[{\"id\":1},{\"id\":2}]");
      project.writeModule("Again", version(0));
      project.start();
      List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
      long metaspaceEarly = 0;
      for (int i = 1; i <= RELOADS; i++) {
        loaders.add(use(project));
        String before = project.module("Again").version();
        try (AlertFeed running = project.open("Again")) {
          assertThat(running.take(3, TestProject.PATIENCE)).isNotEmpty();
          project.writeModule("Again", version(i));
          TestProject.await(
              "version " + i, () -> !project.module("Again").version().equals(before));
          assertThat(running.take(3, TestProject.PATIENCE)).isNotEmpty();
        }
        if (i == RELOADS / 2) {
          metaspaceEarly = metaspace(loaders);
        }
      }
      long metaspaceLate = metaspace(loaders);
      assertThat(metaspaceLate - metaspaceEarly).isLessThan(8L << 20);
    }
  }

  /** Everything a page does with a module; keeps nothing of it. */
  private static WeakReference<ClassLoader> use(TestProject project) throws Exception {
    LoadedModule module = (LoadedModule) project.module("Again");
    assertThat(module.fill(Map.of("target_name", List.of("x")))).isNotNull();
    assertThat(module.remap(SEVEN).id()).isEqualTo("7");
    return new WeakReference<>(module.type().loader());
  }

  /** Bytes of classes in use once all loaders have been collected. */
  private static long metaspace(List<WeakReference<ClassLoader>> loaders) throws Exception {
    TestProject.await(
        "the collection of all class loaders but the last",
        () -> {
          System.gc();
          return loaders.stream().filter(loader -> loader.get() != null).count() <= 1;
        });
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }
}

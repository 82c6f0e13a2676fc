package org.tom4j.runtime.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  private static Map<String, byte[]> classes(String content) {
    return Map.of("a.B", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasKeptIsFound() {
    ClassCache cache = new ClassCache(folder.resolve("cache"), () -> NOW);
    assertThat(cache.find("key")).isNull();
    cache.keep("key", classes("one"));
    assertThat(cache.find("key")).containsOnlyKeys("a.B");
    cache.keep("key", classes("two"));
    assertThat(cache.find("key")).containsEntry("a.B", "two".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatNobodyUsedForLongIsRemoved() throws Exception {
    ClassCache before = new ClassCache(folder, () -> LONG_AGO);
    before.keep("unused", classes("one"));
    before.keep("used", classes("two"));
    byte[] jar = "jar".getBytes(StandardCharsets.UTF_8);
    before.keepJar(Hashes.of(jar), jar);
    before.keepJar(Hashes.of(jar), jar);
    assertThat(before.find("unused")).isNotNull();
    ClassCache now = new ClassCache(folder, () -> NOW);
    assertThat(now.find("used")).isNotNull();
    now.prune(LONG_AGO.plusSeconds(1));
    assertThat(now.find("used")).isNotNull();
    assertThat(now.find("unused")).isNull();
    assertThat(folder).isDirectoryNotContaining("glob:**.jar");
  }
}

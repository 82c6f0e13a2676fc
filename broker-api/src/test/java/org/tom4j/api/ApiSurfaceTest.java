package org.tom4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Modules of strangers compile against this surface: it changes on purpose or not at all. */
class ApiSurfaceTest {
  private static final Path ACCEPTED = Path.of("api.txt");
  private static final Path CLASSES = Path.of("target", "classes");

  @Test
  void isTheOneThatWasAccepted() throws IOException {
    List<String> now = ApiSurface.of(CLASSES);
    if (Boolean.getBoolean("api.accept")) {
      Files.write(ACCEPTED, now);
      return;
    }
    String changes = changes(Files.readAllLines(ACCEPTED), now);
    if (!changes.isEmpty()) {
      fail(
          """
          The surface that broker modules compile against is not the one in broker-api/api.txt:
          %s
          A line with - breaks modules that use it. If this is meant, accept it with
            ./mvnw -pl broker-api test -Dapi.accept=true
          and commit api.txt with the change.\
          """
              .formatted(changes));
    }
  }

  @Test
  void saysWhatWentAndWhatCame() {
    assertThat(changes(List.of("a", "b", "c"), List.of("a", "c", "d"))).isEqualTo("- b\n+ d");
    assertThat(changes(List.of("a"), List.of("a"))).isEmpty();
  }

  @Test
  void tellsKindsMembersAndWhatMayBeNull() throws IOException {
    assertThat(ApiSurface.of(CLASSES))
        .isSorted()
        .contains(
            "org.tom4j.astro.Angle is final record implements Comparable<org.tom4j.astro.Angle>",
            "org.tom4j.astro.Angle component 01: double degrees",
            "org.tom4j.astro.Angle.ofHours(double): static org.tom4j.astro.Angle",
            "org.tom4j.astro.Band.Marker.CIRCLE: org.tom4j.astro.Band.Marker",
            "org.tom4j.broker.Field.label(): String default \"\"",
            "org.tom4j.broker.Member is @Retention(RUNTIME) @Target({RECORD_COMPONENT}) annotation"
                + " implements Annotation",
            "org.tom4j.broker.BrokerException.uri(): @Nullable java.net.URI")
        .noneMatch(line -> line.contains("astro.Sexagesimal") || line.contains("hashCode"));
  }

  private static String changes(List<String> accepted, List<String> now) {
    Stream<String> went =
        accepted.stream().filter(line -> !now.contains(line)).map(line -> "- " + line);
    Stream<String> came =
        now.stream().filter(line -> !accepted.contains(line)).map(line -> "+ " + line);
    return String.join("\n", Stream.concat(went, came).toList());
  }
}

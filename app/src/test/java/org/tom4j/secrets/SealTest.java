package org.tom4j.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.settings.TomSettings.SecretKey;

class SealTest {
  private static final String TEXT = "bbml_ÄÖ-token";

  @TempDir Path project;

  private final SecureRandom random = new SecureRandom();

  private Seal seal() {
    return new Seal(new ProjectKey(project, null, random), random);
  }

  @Test
  void whatIsSealedOpensInItsPlaceAloneAndNeverLooksTheSame() {
    String one = seal().close(TEXT, "Lasair\n\ntoken");
    assertThat(seal().open(one, "Lasair\n\ntoken")).isEqualTo(TEXT);
    assertThat(one).doesNotContain("token").isNotEqualTo(seal().close(TEXT, "Lasair\n\ntoken"));
    assertThatThrownBy(() -> seal().open(one, "TNS\n\ntoken"))
        .isInstanceOf(SealException.class)
        .hasMessageContaining("does not open");
  }

  @Test
  void aByteThatWasChangedOrAnotherTextIsRefusedInWords() {
    String sealed = seal().close(TEXT, "");
    byte[] bytes = Base64.getDecoder().decode(sealed.substring(3));
    bytes[bytes.length - 1] ^= 1;
    for (String other :
        List.of(
            "v1:" + Base64.getEncoder().encodeToString(bytes), "v1:AAAA", "v1:?", "", "plain")) {
      assertThatThrownBy(() -> seal().open(other, ""))
          .as(other)
          .isInstanceOf(SealException.class)
          .hasMessageContaining("does not open");
    }
  }

  @Test
  void withoutItsKeyItStaysShutAndAnotherKeyDoesNotOpenIt() throws IOException {
    String sealed = seal().close(TEXT, "");
    Path key = project.resolve(ProjectKey.FILE);
    Files.move(key, project.resolve("kept"));
    assertThatThrownBy(() -> seal().open(sealed, ""))
        .isInstanceOf(SealException.class)
        .hasMessageContaining("bring secret.key back");
    seal().close("another", "");
    assertThatThrownBy(() -> seal().open(sealed, "")).isInstanceOf(SealException.class);
    Files.delete(key);
    Files.move(project.resolve("kept"), key);
    assertThat(seal().open(sealed, "")).isEqualTo(TEXT);
  }

  @Test
  void theKeyIsReadByItsOwnerAloneOrComesFromTheEnvironment() throws IOException {
    seal().close(TEXT, "");
    Path key = project.resolve(ProjectKey.FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    SecretKey given = new SecretKey(Files.readString(key));
    assertThat(given.toString()).doesNotContain(given.base64());
    Path elsewhere = Files.createDirectory(project.resolve("elsewhere"));
    Seal sealed = new Seal(new ProjectKey(elsewhere, given, random), random);
    assertThat(seal().open(sealed.close(TEXT, ""), "")).isEqualTo(TEXT);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aKeyThatIsNoneIsSaidSo() throws IOException {
    assertThat(new ProjectKey(project, new SecretKey("c2hvcnQ="), random).problem())
        .isEqualTo("The variable TOM_SECRET_KEY is no key: 32 bytes in Base64 are needed");
    Files.writeString(project.resolve(ProjectKey.FILE), "not base64 at all");
    assertThat(new ProjectKey(project, null, random).problem())
        .startsWith("secret.key of the project is no key");
  }

  @Test
  void processesThatNeedItAtTheSameMomentHaveTheSame() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<String> work = () -> seal().close(TEXT, "");
      for (var sealed : threads.invokeAll(java.util.Collections.nCopies(8, work))) {
        assertThat(seal().open(sealed.get(), "")).isEqualTo(TEXT);
      }
    }
    assertThat(project).isDirectoryContaining(path -> path.endsWith(ProjectKey.FILE));
    try (var files = Files.list(project)) {
      assertThat(files).hasSize(1);
    }
  }
}

package org.tom4j.secrets;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.OwnerOnly;
import org.tom4j.settings.TomSettings.SecretKey;

/**
 * The key that secrets are sealed by: 32 bytes, of the variable {@code TOM_SECRET_KEY} or of the
 * file {@code secret.key} in the project, which is made when it is first needed. Safe for all
 * threads, and for several processes of one project.
 */
public final class ProjectKey {
  /** Beside {@code tom.yaml}; no backup has it. */
  public static final String FILE = "secret.key";

  private static final int BYTES = 32;

  private final Path file;
  private final @Nullable SecretKey given;
  private final SecureRandom random;

  /**
   * @param project the project's folder
   * @param given by the environment, or null
   */
  public ProjectKey(Path project, @Nullable SecretKey given, SecureRandom random) {
    this.file = project.resolve(FILE);
    this.given = given;
    this.random = random;
  }

  /**
   * The key, if there is one.
   *
   * @throws SealException if there is one and it is none, in words
   */
  Optional<byte[]> find() {
    if (given != null) {
      return Optional.of(bytes(given.base64(), "The variable TOM_SECRET_KEY"));
    }
    try {
      return Optional.of(bytes(Files.readString(file), FILE + " of the project"));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new SealException(FILE + " of the project cannot be read: " + unreadable);
    }
  }

  /**
   * The key; the first time it is made.
   *
   * @throws SealException if it cannot be had, in words
   */
  byte[] obtain() {
    return find().orElseGet(this::made);
  }

  /** What is wrong with it, in words, or null; there may be none yet. */
  public @Nullable String problem() {
    try {
      find();
      return null;
    } catch (SealException wrong) {
      return wrong.getMessage();
    }
  }

  /** Written whole before it has its name: another process reads all of it or nothing. */
  private byte[] made() {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    Path whole = file.resolveSibling("." + FILE + "-" + Long.toHexString(random.nextLong()));
    try {
      OwnerOnly.make(whole);
      Files.writeString(whole, Base64.getEncoder().encodeToString(key) + "\n");
      try {
        Files.createLink(file, whole);
      } catch (FileAlreadyExistsException | UnsupportedOperationException other) {
        if (!Files.exists(file)) {
          Files.move(whole, file);
        }
      }
      return find().orElseThrow();
    } catch (IOException unwritable) {
      throw new SealException(FILE + " cannot be made in the project: " + unwritable);
    } finally {
      try {
        Files.deleteIfExists(whole);
      } catch (IOException left) {
        // A file nobody asks for.
      }
    }
  }

  private static byte[] bytes(String base64, String what) {
    try {
      byte[] key = Base64.getDecoder().decode(base64.strip());
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException noBase64) {
      // Told below.
    }
    throw new SealException(what + " is no key: 32 bytes in Base64 are needed");
  }
}

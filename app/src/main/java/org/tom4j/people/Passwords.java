package org.tom4j.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What a password may be, and how it is kept. */
final class Passwords {
  static final int SHORTEST = 8;
  // bcrypt reads no further.
  static final int LONGEST_BYTES = 72;
  private static final int ROUNDS_LOG2 = 10;
  private static final String PREFIX = "{bcrypt}";

  private final BCryptPasswordEncoder encoder;
  private final String nobodys;

  Passwords(SecureRandom random) {
    encoder = new BCryptPasswordEncoder(ROUNDS_LOG2, random);
    nobodys = hash("nobody's password");
  }

  /** What is wrong with a new password, in words. */
  static Optional<String> problem(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("At least " + SHORTEST + " characters are needed.");
    }
    return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES
        ? Optional.of("At most " + LONGEST_BYTES + " bytes can be kept; this is longer.")
        : Optional.empty();
  }

  String hash(String password) {
    return PREFIX + encoder.encode(password);
  }

  /** Takes as long for a person who does not exist as for one who does. */
  boolean matches(String password, @Nullable String hash) {
    boolean possible = problem(password).isEmpty() || password.length() < SHORTEST;
    String kept = hash == null || !hash.startsWith(PREFIX) ? nobodys : hash;
    boolean same = possible && encoder.matches(password, kept.substring(PREFIX.length()));
    return same && hash != null;
  }
}

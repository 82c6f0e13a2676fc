package org.tom4j.runtime.modules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256, by which versions and kept classes are known. */
final class Hashes {
  private static final int VERSION_DIGITS = 12;

  private Hashes() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** One file: of its bytes. Several: of their names and bytes in order. */
  static String of(SortedMap<String, byte[]> files) {
    if (files.size() == 1) {
      return of(files.firstEntry().getValue());
    }
    MessageDigest digest = digest();
    files.forEach((name, bytes) -> {
      digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What people see of a hash. */
  static String version(String hash) {
    return hash.substring(0, VERSION_DIGITS);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }
}

package org.tom4j.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Style, script and pictures under {@code static/}. Their path holds a sum of all their bytes, so
 * that browsers may keep them for a year and still never show an old one; scripts and styles name
 * each other relatively and thereby do the same.
 */
final class Assets {
  private Assets() {}

  /** {@code /assets/} and the sum, ending in a slash. */
  static String path() {
    CRC32 sum = new CRC32();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath:static/**");
      Arrays.sort(files, Comparator.comparing(Assets::name));
      for (Resource file : files) {
        if (file.isReadable()) {
          sum.update(file.getContentAsByteArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own assets cannot be read", e);
    }
    return "/assets/%08x/".formatted(sum.getValue());
  }

  private static String name(Resource file) {
    try {
      return file.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

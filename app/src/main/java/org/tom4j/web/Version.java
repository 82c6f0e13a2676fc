package org.tom4j.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which tom4j this is: what its jar says, as Maven wrote it there. */
public final class Version {
  private static final String POM = "/META-INF/maven/org.tom4j/app/pom.properties";

  private Version() {}

  /** {@code development} where the classes come from no jar. */
  public static String ofThisProgram() {
    try (@Nullable InputStream pom = Version.class.getResourceAsStream(POM)) {
      Properties properties = new Properties();
      if (pom != null) {
        properties.load(pom);
      }
      return properties.getProperty("version", "development");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

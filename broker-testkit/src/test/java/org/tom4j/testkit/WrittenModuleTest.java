package org.tom4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tom broker new} writes compiles as a whole, its test included, without a warning. */
class WrittenModuleTest {
  private static final Path TEXTS = Path.of("../app/src/main/resources/cli/broker");

  @TempDir Path project;

  @Test
  void compilesWithItsTest() throws IOException {
    Path module = write("Broker.java.txt", "brokers/Lasair.java");
    Path test = write("BrokerTest.java.txt", "test/LasairTest.java");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter words = new StringWriter();
    boolean compiled;
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      compiled =
          compiler
              .getTask(
                  words,
                  files,
                  null,
                  List.of("-proc:none", "-Xlint:all", "-d", project.toString()),
                  null,
                  files.getJavaFileObjects(module, test))
              .call();
    }
    assertThat(words.toString()).isEmpty();
    assertThat(compiled).isTrue();
    assertThat(project.resolve("LasairTest.class")).exists();
  }

  private Path write(String text, String file) throws IOException {
    Path written = project.resolve(file);
    Files.createDirectories(written.getParent());
    return Files.writeString(
        written, Files.readString(TEXTS.resolve(text)).replace("@NAME@", "Lasair"));
  }
}

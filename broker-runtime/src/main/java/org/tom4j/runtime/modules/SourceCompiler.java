package org.tom4j.runtime.modules;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's own compiler, from sources in memory to classes in memory. Safe for all threads. */
final class SourceCompiler {
  private final List<String> options;

  SourceCompiler(List<Path> classPath) {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    // No --release: reading the JDK's signature file would double the time.
    options =
        List.of("-classpath", path, "-proc:none", "-parameters", "-g", "-implicit:none", "-nowarn");
  }

  /**
   * @param sources path with slashes → content, UTF-8
   */
  Compiled compile(SortedMap<String, byte[]> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      return Compiled.failed(
          ModuleProblem.of("This Java has no compiler: run the TOM with a JDK 25, not a JRE"));
    }
    List<JavaFileObject> units = new ArrayList<>();
    for (Map.Entry<String, byte[]> source : sources.entrySet()) {
      try {
        units.add(new Source(source.getKey(), source.getValue()));
      } catch (CharacterCodingException notUtf8) {
        return Compiled.failed(
            new ModuleProblem(source.getKey(), 0, 0, "This file is not text in UTF-8"));
      }
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter further = new StringWriter();
    try (StandardJavaFileManager files =
            javac.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8);
        Output output = new Output(files)) {
      boolean good = javac.getTask(further, output, diagnostics, options, null, units).call();
      return good
          ? new Compiled(output.classes(), List.of())
          : new Compiled(Map.of(), problems(diagnostics, further.toString()));
    } catch (IOException | RuntimeException broken) {
      return Compiled.failed(ModuleProblem.of("The compiler failed: " + broken));
    }
  }

  private static List<ModuleProblem> problems(
      DiagnosticCollector<JavaFileObject> diagnostics, String further) {
    List<ModuleProblem> problems =
        diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(SourceCompiler::problem)
            .sorted(
                Comparator.comparing((ModuleProblem each) -> String.valueOf(each.file()))
                    .thenComparingLong(ModuleProblem::line)
                    .thenComparingLong(ModuleProblem::column))
            .toList();
    return problems.isEmpty()
        ? List.of(ModuleProblem.of("The compiler failed: " + further.strip()))
        : problems;
  }

  private static ModuleProblem problem(Diagnostic<? extends JavaFileObject> error) {
    String file = error.getSource() instanceof Source source ? source.name : null;
    return new ModuleProblem(
        file,
        Math.max(0, error.getLineNumber()),
        Math.max(0, error.getColumnNumber()),
        error.getMessage(Locale.ENGLISH));
  }

  /**
   * What came of it.
   *
   * @param classes binary name → bytes, empty if it failed
   * @param problems why it failed, empty if it did not
   */
  record Compiled(Map<String, byte[]> classes, List<ModuleProblem> problems) {
    static Compiled failed(ModuleProblem problem) {
      return new Compiled(Map.of(), List.of(problem));
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Source(String name, byte[] content) throws CharacterCodingException {
      super(URI.create("memory:///").resolve(escaped(name)), Kind.SOURCE);
      this.name = name;
      this.text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }

    private static String escaped(String name) {
      return Path.of("/" + name).toUri().getRawPath();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    Output(JavaFileManager files) {
      super(files);
    }

    Map<String, byte[]> classes() {
      return written.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toByteArray()));
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return written.computeIfAbsent(className, _ -> new ByteArrayOutputStream());
        }
      };
    }
  }
}

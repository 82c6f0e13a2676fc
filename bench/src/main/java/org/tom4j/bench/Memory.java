package org.tom4j.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another Java process holds, as its operating system and its own {@code jcmd} tell. */
record Memory(long pid) {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern OBJECTS = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
  private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

  /** Resident memory in megabytes; 0 where there is no /proc. */
  long resident() throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    return Files.exists(status) ? number(RESIDENT, Files.readString(status)) / 1024 : 0;
  }

  /**
   * Megabytes of the heap in use after a collection: of the objects that are left. A question for
   * the heap behind one for the collection would count what the process has filled it with since.
   */
  long heap() throws IOException {
    return number(OBJECTS, jcmd("GC.class_histogram")) >> 20;
  }

  /** Kilobytes of classes after a collection. */
  long metaspace() throws IOException {
    jcmd("GC.run");
    return number(METASPACE, jcmd("VM.metaspace"));
  }

  private String jcmd(String command) throws IOException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(tool, Long.toString(pid), command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static long number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }
}

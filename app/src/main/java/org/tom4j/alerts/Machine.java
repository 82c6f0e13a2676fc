package org.tom4j.alerts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What the system tells of processes: this one, and whether another of the same place lives. */
interface Machine {

  /** Where pids mean the same: two processes of one place can ask the system about each other. */
  String place();

  long pid();

  /** When the process of that number began; empty if there is none, the epoch if not told. */
  Optional<Instant> born(long pid);

  /** The machine that this program runs on. */
  static Machine here() {
    return new Here(placeOfThisProcess());
  }

  private static String placeOfThisProcess() {
    return hostName() + pidNamespace();
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Two containers may share a name, and number their processes each from 1. */
  private static String pidNamespace() {
    try {
      return " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException | SecurityException notLinux) {
      return "";
    }
  }

  /**
   * As Java sees it.
   *
   * @param place see {@link Machine#place}
   */
  record Here(String place) implements Machine {
    @Override
    public long pid() {
      return ProcessHandle.current().pid();
    }

    @Override
    public Optional<Instant> born(long pid) {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .map(process -> process.info().startInstant().orElse(Instant.EPOCH));
    }
  }
}

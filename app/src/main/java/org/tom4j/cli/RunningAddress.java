package org.tom4j.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tom4j.settings.Project;

/**
 * Where a project's TOM runs, if it does: a running TOM leaves its address and process in {@code
 * .tom/address}, so that commands beside it find it whatever port it took.
 */
final class RunningAddress {
  private static final int PATIENCE_MILLIS = 1_000;

  private final Path file;

  RunningAddress(Project project) {
    file = project.file(".tom").resolve("address");
  }

  /** Says that a TOM runs in a process. */
  void write(URI address, long process) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, address + "\n" + process + "\n");
  }

  /** Says that it ended; another's words are left alone. */
  void remove(long process) {
    try {
      if (lines().equals(List.of()) || lines().getLast().equals(Long.toString(process))) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      // It is found to be of no living process.
    }
  }

  /** The address, if its process lives and somebody listens there. */
  Optional<URI> find() {
    List<String> lines = lines();
    if (lines.size() != 2
        || !lines.getFirst().matches("http://\\S+")
        || !lines.getLast().matches("[0-9]{1,18}")
        || ProcessHandle.of(Long.parseLong(lines.getLast())).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(lines.getFirst())).filter(RunningAddress::isListening);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException none) {
      return List.of();
    }
  }

  private static boolean isListening(URI address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLIS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }
}

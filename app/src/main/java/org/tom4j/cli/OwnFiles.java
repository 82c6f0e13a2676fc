package org.tom4j.cli;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tom4j.settings.Project;

/**
 * The project's {@code static/} folder at a free port of this machine, for modules that ask their
 * own TOM while none is running.
 */
final class OwnFiles implements AutoCloseable {
  private final HttpServer server;

  OwnFiles(Project project) {
    try {
      InetAddress self = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(self, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path folder = project.file("static");
    if (Files.isDirectory(folder)) {
      server.createContext("/static/", SimpleFileServer.createFileHandler(folder));
    }
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

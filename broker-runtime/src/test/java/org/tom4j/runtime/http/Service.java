package org.tom4j.runtime.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service on plain sockets, so that it can misbehave in every way. One request a connection. */
final class Service implements AutoCloseable {

  /** What is done with a request; the connection ends when it returns. */
  @FunctionalInterface
  interface Behaviour {
    void answer(Request request, Socket socket, OutputStream out) throws Exception;
  }

  record Request(String method, String path, Map<String, String> headers, String body) {}

  private final ServerSocket server;
  private final Behaviour behaviour;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Request> asked = new CopyOnWriteArrayList<>();

  Service(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    this.server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread.ofPlatform().daemon().start(this::accept);
  }

  /** Answers everything with this text. */
  static Service telling(String type, String body) throws IOException {
    return new Service((_, _, out) -> tell(out, 200, "Content-Type: " + type, body));
  }

  /** Writes an answer whole. */
  static void tell(OutputStream out, int status, String header, String body) throws IOException {
    tell(out, status, header, body.getBytes(StandardCharsets.UTF_8));
  }

  static void tell(OutputStream out, int status, String header, byte[] body) throws IOException {
    start(out, status, header + "\r\nContent-Length: " + body.length);
    out.write(body);
    out.flush();
  }

  /** Writes an answer's head; what follows ends with the connection. */
  static void start(OutputStream out, int status, String headers) throws IOException {
    String head = "HTTP/1.1 " + status + " So\r\n" + headers + "\r\nConnection: close\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  List<Request> asked() {
    return asked;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        sockets.add(socket);
        Thread.ofPlatform().daemon().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Request request = read(in);
      asked.add(request);
      behaviour.answer(request, socket, socket.getOutputStream());
      socket.shutdownOutput();
      in.transferTo(OutputStream.nullOutputStream()); // so that closing does not reset
    } catch (Exception clientGone) {
      // what the other side thinks of it is the test's matter
    }
  }

  private static Request read(InputStream in) throws IOException {
    String[] first = line(in).split(" ");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Request(first[0].toUpperCase(Locale.ROOT), first[1], headers, body);
  }

  private static String line(InputStream in) throws IOException {
    List<Byte> bytes = new ArrayList<>();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      bytes.add((byte) b);
    }
    byte[] line = new byte[bytes.size()];
    for (int i = 0; i < line.length; i++) {
      line[i] = bytes.get(i);
    }
    return new String(line, StandardCharsets.UTF_8).strip();
  }

  /** How many connections the other side has not let go of. */
  long openConnections() {
    return sockets.stream().filter(socket -> !socket.isClosed()).count();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}

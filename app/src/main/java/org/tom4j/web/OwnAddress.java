package org.tom4j.web;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where this TOM listens, for modules that ask it itself: {@code http://127.0.0.1:8080/}. Known
 * once the server is up; not {@code base-url}, which may be a proxy that this machine cannot reach.
 */
public final class OwnAddress implements Supplier<URI> {
  private volatile @Nullable URI address;

  /** Called once the server listens. */
  public void listeningAt(String host, int port) {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
    String name = everywhere ? "127.0.0.1" : host;
    String inUrl = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    address = URI.create("http://" + inUrl + ":" + port + "/");
  }

  @Override
  public URI get() {
    @Nullable URI known = address;
    if (known == null) {
      throw new IllegalStateException("the server does not listen yet");
    }
    return known;
  }
}

package org.tom4j.lookup;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleHostSettings;

/** The modules that ship, at a service that answers for all of them. */
public abstract class AskedOfNamingService {
  protected final NamingService service = new NamingService();
  private final Network network =
      new Network(
          NetworkSettings.defaults(), () -> URI.create("http://127.0.0.1:1/"), Clock.systemUTC());
  @TempDir private Path project;
  protected ModuleHost host;

  @BeforeEach
  void start() {
    host =
        new ModuleHost(
            ModuleHostSettings.ofProject(project).withSettings(service.addresses()),
            network,
            _ -> Optional.empty(),
            Clock.systemUTC());
    host.start();
  }

  @AfterEach
  void stop() {
    service.letGo();
    host.close();
    network.close();
  }
}

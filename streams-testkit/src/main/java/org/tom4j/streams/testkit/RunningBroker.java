package org.tom4j.streams.testkit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Kafka from its start to its stop, put together as Kafka's own {@link KafkaRaftServer} does it,
 * but for two things: its ports are bound already, and what it cannot mend ends this broker and not
 * the whole Java.
 */
final class RunningBroker {
  private static final Logger LOGGER = LoggerFactory.getLogger(RunningBroker.class);

  private final FolderLock lock;
  private final ControllerServer controller;
  private final BrokerServer broker;
  private final List<Throwable> faults = new ArrayList<>();

  /**
   * Starts one, and returns when it takes requests.
   *
   * @param folder its data; made ready if it is not
   * @throws IllegalStateException if it does not start
   */
  RunningBroker(Path folder, Properties settings, BoundPorts ports) {
    this.lock = new FolderLock(folder);
    try {
      makeReady(folder);
      KafkaConfig config = KafkaConfig.fromProps(settings, false);
      Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> folders =
          KafkaRaftServer.initializeLogDirs(config, LOGGER, "");
      SharedServer shared =
          new SharedServer(
              config,
              folders._1(),
              Time.SYSTEM,
              new Metrics(),
              CompletableFuture.completedFuture(
                  QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
              List.of(),
              (_, _, action) ->
                  (what, cause) -> {
                    action.run();
                    return fault(what, cause);
                  },
              ports);
      this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
      this.broker = new BrokerServer(shared);
    } catch (Exception e) {
      lock.close();
      throw new IllegalStateException("Kafka cannot be started in " + folder, e);
    }
    try {
      controller.startup();
      broker.startup();
    } catch (RuntimeException e) {
      stop();
      throw new IllegalStateException("Kafka does not start in " + folder, e);
    }
    synchronized (faults) {
      if (!faults.isEmpty()) {
        stop();
        throw new IllegalStateException("Kafka does not start in " + folder, faults.getFirst());
      }
    }
  }

  private RuntimeException fault(String what, Throwable cause) {
    LOGGER.error("Kafka in this process: {}", what, cause);
    RuntimeException fault = new IllegalStateException(what, cause);
    synchronized (faults) {
      faults.add(fault);
    }
    return fault;
  }

  private static void makeReady(Path folder) throws Exception {
    Files.createDirectories(folder);
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(Integer.parseInt(BrokerSettings.NODE))
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .run();
  }

  BrokerServer broker() {
    return broker;
  }

  /** Stops it, and returns when its files are closed. */
  void stop() {
    broker.shutdown();
    controller.shutdown();
    broker.awaitShutdown();
    controller.awaitShutdown();
    lock.close();
  }
}

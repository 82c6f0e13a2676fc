package org.tom4j.streams.testkit;

import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A broker for tests: one node that is its own controller, quick to start and to answer. */
final class BrokerSettings {
  /** The largest message, bytes. Alerts of 100 MB are larger than any that is known. */
  static final int MAX_MESSAGE_BYTES = 128 << 20;

  static final String NODE = "1";
  static final String CONTROLLER = "CONTROLLER";
  private static final String SECURED = "SECURED";

  private BrokerSettings() {}

  /**
   * @param securedPort of the listener that {@code security} speaks of; not used without it
   */
  static Properties of(
      Path folder,
      int port,
      int controllerPort,
      int securedPort,
      @Nullable KafkaSecurity security) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", NODE);
    settings.put("log.dirs", folder.toString());
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", CONTROLLER);
    String clients = "PLAINTEXT://127.0.0.1:" + port;
    String protocols = "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT";
    if (security != null) {
      clients += "," + SECURED + "://127.0.0.1:" + securedPort;
      protocols += "," + SECURED + ":" + security.protocol();
      settings.putAll(security.settings("secured"));
    }
    settings.put("advertised.listeners", clients);
    settings.put("listeners", clients + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    settings.put("listener.security.protocol.map", protocols);
    sizes(settings);
    groups(settings);
    threads(settings);
    return settings;
  }

  private static void sizes(Properties settings) {
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    settings.put("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    // A request holds the message and a little more.
    settings.put("socket.request.max.bytes", Integer.toString(MAX_MESSAGE_BYTES + (1 << 20)));
    // A test's messages may be dated to any night.
    settings.put("log.retention.ms", "-1");
    settings.put("log.cleaner.enable", "false");
  }

  private static void groups(Properties settings) {
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      settings.put(topic + ".replication.factor", "1");
      settings.put(topic + ".num.partitions", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("group.min.session.timeout.ms", "1000");
    // Of the newer protocol of groups, where the broker says how often a member is heard.
    settings.put("group.consumer.min.session.timeout.ms", "1000");
    settings.put("group.consumer.session.timeout.ms", "6000");
    settings.put("group.consumer.min.heartbeat.interval.ms", "100");
    settings.put("group.consumer.heartbeat.interval.ms", "200");
    settings.put("group.consumer.assignment.interval.ms", "0");
  }

  private static void threads(Properties settings) {
    for (String pool :
        new String[] {
          "num.network.threads",
          "num.io.threads",
          "background.threads",
          "num.replica.fetchers",
          "group.coordinator.threads",
          "group.coordinator.background.threads",
          "share.coordinator.threads"
        }) {
      settings.put(pool, "1");
    }
    // One thread that waits for the disk must not keep all others waiting.
    settings.put("num.io.threads", "2");
  }
}

package org.tom4j.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.db.Database;

/**
 * What {@code tom.yaml} says; a missing key has its default.
 *
 * @param name what this TOM is called on its pages
 * @param role what this process of the TOM does
 * @param alertClasses modules wanted, in this order; null: all
 * @param brokers settings of modules: name of the module, then key, then value as text
 * @param staticBrokers brokers that need no module: a JSON file with named members
 * @param kafkaBrokers streams of Kafka that need no module
 * @param brokerVariables of the environment, for modules of any name: {@code TOM_BROKERS_NAME_KEY}
 * @param secretKey by which secrets are sealed, as the environment gives it; null: the project's
 *     own
 * @param metrics who may read how much this TOM does
 * @param warnings what has no effect though it looks as if it had, in sentences
 */
public record TomSettings(
    String name,
    Role role,
    Server server,
    Database database,
    Access access,
    Targets targets,
    @Nullable List<String> alertClasses,
    Runs runs,
    Keep keep,
    Http http,
    Catalogues catalogues,
    Actions actions,
    Metrics metrics,
    Map<String, Map<String, String>> brokers,
    List<DescribedBroker> staticBrokers,
    List<DescribedBroker> kafkaBrokers,
    Map<String, String> brokerVariables,
    @Nullable SecretKey secretKey,
    List<String> warnings) {

  public TomSettings {
    alertClasses = alertClasses == null ? null : List.copyOf(alertClasses);
    brokers = Map.copyOf(brokers);
    staticBrokers = List.copyOf(staticBrokers);
    kafkaBrokers = List.copyOf(kafkaBrokers);
    brokerVariables = Map.copyOf(brokerVariables);
    warnings = List.copyOf(warnings);
  }

  /**
   * @param host name or address to listen at
   * @param port to listen at; 0: any free one
   * @param baseUrl what people reach this TOM by, where a proxy stands before it, or null
   */
  public record Server(String host, int port, @Nullable URI baseUrl) {}

  /** What one process of a TOM does; several may work on one database. */
  public enum Role {
    /** Everything, as a TOM of one process must. */
    ALL,
    /** Pages, the API, and the runs that people start; nothing by itself. */
    WEB,
    /** What a TOM does by itself, and no pages. */
    LISTEN;

    /** Whether it does what a TOM does by itself: listening, schedules, waiting work, upkeep. */
    public boolean listens() {
      return this != WEB;
    }

    /** Whether people and programs reach it. */
    public boolean servesPages() {
      return this != LISTEN;
    }
  }

  /** What somebody who is not signed in may see. */
  public enum Access {
    /** Targets that are open to all, and nothing else. */
    READ_ONLY,
    /** The sign-in page. */
    LOCKED
  }

  /**
   * @param permissions of new targets
   * @param matchRadiusArcsec within which a position is taken for the same object
   */
  public record Targets(Permissions permissions, double matchRadiusArcsec) {}

  /**
   * @param limit alerts that a run keeps at most
   * @param maxTime after which a run is ended
   * @param parallel fetches that go on at once
   * @param perBrokerPerHour runs that all schedules together may start of one broker in an hour
   */
  public record Runs(long limit, Duration maxTime, int parallel, int perBrokerPerHour) {}

  /** How long packets that nothing holds on to are kept, and in how much space. */
  public record Keep(int days, double gigabytes) {}

  /**
   * @param allowPrivate whether modules may ask private addresses
   * @param timeout the longest silence between two bytes of an answer
   */
  public record Http(boolean allowPrivate, Duration timeout) {}

  /**
   * @param daily whether lists that services give out are brought up to date once a day
   */
  public record Catalogues(boolean daily) {}

  /**
   * @param perSecond deliveries that one address is sent at most
   */
  public record Actions(int perSecond) {}

  /** Who may read metrics. */
  public enum Metrics {
    /** Who looks after this TOM, by the key of such a person. */
    TOKEN,
    /** Whoever reaches the port. */
    OPEN
  }

  /**
   * A broker told by settings alone. What its keys may be is its kind's affair, so that an entry
   * with a mistake in it stops that broker and not the TOM.
   *
   * @param line where it stands in the file
   * @param values key and value as they are written
   */
  public record DescribedBroker(int line, Map<String, String> values) {

    public DescribedBroker {
      values = Map.copyOf(values);
    }
  }

  /** Told to nobody, in no text of this program. */
  public record SecretKey(String base64) {
    @Override
    public String toString() {
      return "***";
    }
  }

  /** The same, listening elsewhere; null leaves a value as it is. */
  public TomSettings listeningAt(@Nullable String host, @Nullable Integer port) {
    Server other =
        new Server(
            host == null ? server.host() : host,
            port == null ? server.port() : port,
            server.baseUrl());
    return with(role, other, warnings);
  }

  /** The same in another role; null leaves it as it is. */
  public TomSettings as(@Nullable Role other) {
    return other == null ? this : with(other, server, warnings);
  }

  TomSettings withWarnings(List<String> words) {
    return with(role, server, words);
  }

  private TomSettings with(Role does, Server listening, List<String> words) {
    return new TomSettings(
        name,
        does,
        listening,
        database,
        access,
        targets,
        alertClasses,
        runs,
        keep,
        http,
        catalogues,
        actions,
        metrics,
        brokers,
        staticBrokers,
        kafkaBrokers,
        brokerVariables,
        secretKey,
        words);
  }
}

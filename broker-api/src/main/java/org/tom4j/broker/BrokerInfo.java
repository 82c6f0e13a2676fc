package org.tom4j.broker;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a module says of itself. Grows by {@code with…} methods, never by arguments.
 *
 * @param name shown on pages and used in addresses; 1–50 letters, digits, blanks or {@code ._()+-},
 *     starting with a letter or a digit and ending with no blank
 * @param form the record that is the query form
 * @param description one or two sentences for the query page, or null
 * @param homepage the service's own page for people, or null
 * @param source whether asking brings the living sky, a stream, an archive, or invented alerts
 * @param sourceNote words beside an archive or synthetic source (what became of it), or null
 * @param volatileMembers JSON members that change with every answer though the alert is the same
 * @param settings the record of the module's settings in {@code tom.yaml}, or null if it has none
 */
public record BrokerInfo<Q extends Record>(
    String name,
    Class<Q> form,
    @Nullable String description,
    @Nullable URI homepage,
    Source source,
    @Nullable String sourceNote,
    Set<String> volatileMembers,
    @Nullable Class<? extends Record> settings) {

  /** Where the alerts come from. */
  public enum Source {
    /** A service that tells of the sky as it is now. */
    LIVING,
    /** A service that sends by itself, without an end: it is listened to rather than asked. */
    STREAM,
    /** A service that no longer observes; an address may have to be configured. */
    ARCHIVE,
    /** Invented alerts, for trying things out. */
    SYNTHETIC
  }

  public BrokerInfo {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(source, "source");
    if (!name.matches("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._()+-]{0,48}[\\p{L}\\p{N}._()+-])?")) {
      throw new IllegalArgumentException(
          "BrokerInfo.name: 1 to 50 letters, digits, inner blanks or . _ ( ) + - are allowed, not '"
              + name
              + "'");
    }
    volatileMembers = Set.copyOf(volatileMembers);
  }

  /** The form of a service that is asked for no alerts: no fields. */
  public record NoForm() {}

  /** A living service that tells no alerts, and so has no query form: {@link SkyService}. */
  public static BrokerInfo<NoForm> of(String name) {
    return of(name, NoForm.class);
  }

  /** A living service with this name and form, and nothing else to say. */
  public static <Q extends Record> BrokerInfo<Q> of(String name, Class<Q> form) {
    return new BrokerInfo<>(name, form, null, null, Source.LIVING, null, Set.of(), null);
  }

  /** One or two plain sentences, shown above the query form. */
  public BrokerInfo<Q> withDescription(String words) {
    return new BrokerInfo<>(
        name, form, words, homepage, source, sourceNote, volatileMembers, settings);
  }

  /** The service's own page for people. */
  public BrokerInfo<Q> withHomepage(URI page) {
    return new BrokerInfo<>(
        name, form, description, page, source, sourceNote, volatileMembers, settings);
  }

  /** The service sends by itself what happens, and is listened to: {@link Resumable}. */
  public BrokerInfo<Q> asStream() {
    return new BrokerInfo<>(
        name, form, description, homepage, Source.STREAM, sourceNote, volatileMembers, settings);
  }

  /** The service has ended; {@code note} says when, and what an address is needed for. */
  public BrokerInfo<Q> asArchive(String note) {
    return new BrokerInfo<>(
        name, form, description, homepage, Source.ARCHIVE, note, volatileMembers, settings);
  }

  /** The alerts are invented; {@code note} says what for. */
  public BrokerInfo<Q> asSynthetic(String note) {
    return new BrokerInfo<>(
        name, form, description, homepage, Source.SYNTHETIC, note, volatileMembers, settings);
  }

  /**
   * Members of an alert's JSON, at any depth, that differ from answer to answer (a signed address,
   * a query time). They are stored as received but left out when two packets are compared. Adds to
   * those already named.
   */
  public BrokerInfo<Q> withVolatile(String... members) {
    Set<String> all = new HashSet<>(volatileMembers);
    all.addAll(List.of(members));
    return new BrokerInfo<>(name, form, description, homepage, source, sourceNote, all, settings);
  }

  /** The record that {@link BrokerContext#settings} fills from {@code brokers: NAME:}. */
  public BrokerInfo<Q> withSettings(Class<? extends Record> record) {
    return new BrokerInfo<>(
        name, form, description, homepage, source, sourceNote, volatileMembers, record);
  }
}

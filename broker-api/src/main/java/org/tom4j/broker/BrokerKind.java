package org.tom4j.broker;

import java.util.List;

/**
 * A kind of broker that is described in {@code tom.yaml} instead of in code: each entry of its list
 * there becomes one broker. Found, like modules, by {@link java.util.ServiceLoader}.
 *
 * @param <S> one entry of the list; a component named {@code memberName} is the key {@code
 *     member-name}, required unless {@code @Nullable}
 */
public interface BrokerKind<S extends Record> {

  /** The list's key in {@code tom.yaml}, for example {@code static-brokers}. */
  String key();

  /** The record that one entry is read into. */
  Class<S> settings();

  /**
   * The broker of one entry. Called once an entry when the TOM starts; must ask nothing.
   *
   * @throws IllegalArgumentException saying what is wrong with the entry
   */
  AlertBroker<?, ?> broker(S settings);

  /**
   * Entries that are there without being named in {@code tom.yaml}: services that everybody may
   * want. Each becomes a broker that ships with the TOM, unless an entry of {@code tom.yaml} makes
   * one of the same name. Called once when the TOM starts; must ask nothing.
   */
  default List<S> known() {
    return List.of();
  }
}

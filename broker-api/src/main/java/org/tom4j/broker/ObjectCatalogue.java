package org.tom4j.broker;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A module whose service gives out its list of objects as comma-separated files, so that a TOM can
 * keep all of it and look up places without asking. The TOM keeps entries by their ids, and never
 * takes one away because a file does not have it.
 *
 * <p>A TOM asks by itself about once a day; a module with a secret setting is asked so only while
 * that is set.
 *
 * @param <R> a row of the file, bound by the names of its header as {@link BrokerHttp} tells; what
 *     is not {@code @Nullable} must be in the header
 */
public interface ObjectCatalogue<R extends Record> {

  /** The class of the rows: a person may hand in a file that he has fetched himself. */
  Class<R> rowType();

  /**
   * The rows that the service gives out, what is older first. Called on a platform thread of the
   * TOM's own, one call at a time, and read there for at most an hour; what was read until
   * something goes wrong is kept.
   *
   * @param since when the TOM last read everything, or null if it never did. More than what has
   *     changed since then does no harm, less is lost until the whole list is read again
   * @throws BrokerException from the call or a read, if it could not be asked or understood
   */
  Stream<R> rows(@Nullable Instant since, BrokerContext context);

  /**
   * What a row says; asks nothing.
   *
   * @throws IllegalArgumentException if it cannot be used, in words; it is counted and passed over
   */
  CatalogueEntry entry(R row);

  /**
   * What may stand before a designation and changes as more becomes known: {@code AT}, {@code SN}.
   * A target called by one of them is given the name with the other as an alias when the catalogue
   * has it so. Empty if names do not change.
   */
  default Set<String> prefixes() {
    return Set.of();
  }
}

package org.tom4j.broker;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

/**
 * What modules do with the rows of an answer while they are read. All is lazy, and rows keep their
 * packets.
 */
public final class Rows {
  /** So many ids are remembered; a repeat comes soon after its first. */
  private static final int REMEMBERED = 100_000;

  private static final int NOT_FOUND = 404;

  private Rows() {}

  /**
   * The rows that lie in the cone that was asked for; at the end a note says how many did not. Some
   * services ignore a parameter that they do not know, and answer with the whole sky.
   *
   * @param where a row's position; null: not told, and the row is kept
   */
  public static <A> Stream<A> inside(
      Cone cone,
      Stream<A> answer,
      Function<? super A, ? extends @Nullable SkyPosition> where,
      BrokerContext context) {
    AtomicLong all = new AtomicLong();
    AtomicLong outside = new AtomicLong();
    Stream<A> inside =
        answer.filter(row -> {
          all.incrementAndGet();
          SkyPosition there = where.apply(row);
          boolean in = there == null || cone.contains(there);
          if (!in) {
            outside.incrementAndGet();
          }
          return in;
        });
    return atEnd(
        inside,
        () -> {
          if (outside.get() > 0) {
            context.note(outside + " of " + all + " alerts lay outside the cone and were left out");
          }
        });
  }

  /** Each row once: some services repeat an object for every version of a classifier. */
  public static <A> Stream<A> once(Stream<A> answer, Function<? super A, String> id) {
    Set<String> seen = new LinkedHashSet<>();
    return answer.filter(row -> {
      boolean first = seen.add(id.apply(row));
      if (seen.size() > REMEMBERED) {
        Iterator<String> eldest = seen.iterator();
        eldest.next();
        eldest.remove();
      }
      return first;
    });
  }

  /**
   * All rows of an answer; none if the service says that it has no such thing (404). Asks when it
   * is read, and holds the rows: for one object's, not for a list without end.
   *
   * @throws BrokerException from a read, for any other failure
   */
  public static <A> Stream<A> ifFound(Supplier<Stream<A>> asking) {
    return Stream.of(asking).flatMap(ask -> found(ask).stream());
  }

  private static <A> List<A> found(Supplier<Stream<A>> asking) {
    try (Stream<A> rows = asking.get()) {
      return rows.toList();
    } catch (BrokerException.Refused refused) {
      if (refused.status() == NOT_FOUND) {
        return List.of();
      }
      throw refused;
    }
  }

  /** The same rows; when all have been read, and only then, something is done. */
  public static <A> Stream<A> atEnd(Stream<A> answer, Runnable then) {
    // Not by concat: that holds back what comes out of a flatMap until all of it is there.
    Supplier<Stream<A>> rows = () -> answer;
    Supplier<Stream<A>> end =
        () -> {
          then.run();
          return Stream.empty();
        };
    return Stream.of(rows, end).flatMap(Supplier::get).onClose(answer::close);
  }
}

package org.tom4j.runtime.shape;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one fetch saw of its service's answers. Safe for all threads. */
public final class SeenAnswers {
  /** A part of a path that is an id; {@code v1} and the like are none. */
  private static final Pattern ID = Pattern.compile("(?=[^/]*[0-9])[^/]{4,}");

  private static final int MOST_KINDS = 20;

  private record Key(Class<?> type, String place) {}

  private final Map<Key, ShapeCounter> counters = new ConcurrentHashMap<>();

  /**
   * Counts the answers of an address that a module reads as such a type.
   *
   * @return null if there is nothing to look at: only records have members to look for
   */
  public @Nullable ShapeCounter of(Class<?> type, URI address) {
    String path = address.getRawPath() == null ? "/" : address.getRawPath();
    Key key = new Key(type, ID.matcher(path).replaceAll("*"));
    if (!type.isRecord() || (counters.size() >= MOST_KINDS && !counters.containsKey(key))) {
      return null;
    }
    return counters.computeIfAbsent(key, _ -> new ShapeCounter());
  }

  /**
   * What was seen until now, of kinds with at least one element.
   *
   * @param blanking takes secrets out
   */
  public List<SeenShape> shapes(UnaryOperator<byte[]> blanking) {
    List<SeenShape> shapes = new ArrayList<>();
    counters.forEach((key, counter) -> {
      Shape shape = counter.shape();
      if (!shape.objects().isEmpty()) {
        shapes.add(
            new SeenShape(
                key.type.getSimpleName() + " of " + key.place,
                shape,
                ReadMembers.of(key.type),
                blanking.apply(counter.sample())));
      }
    });
    return List.copyOf(shapes);
  }
}

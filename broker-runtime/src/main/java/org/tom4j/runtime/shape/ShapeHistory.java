package org.tom4j.runtime.shape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tom4j.runtime.json.JsonBinding;

/**
 * What answers of one kind usually look like, and what speaks against it.
 *
 * @param usual what they look like
 * @param suspicions by member, {@code "candidate.magpsf"}
 */
public record ShapeHistory(Shape usual, Map<String, Suspicion> suspicions) {

  public ShapeHistory {
    suspicions = Map.copyOf(suspicions);
  }

  /** The first of a kind is usual. */
  public static ShapeHistory of(Shape first) {
    return new ShapeHistory(first, Map.of());
  }

  /**
   * After further answers.
   *
   * @param read the members that the module reads: only these alarm
   * @param news is given what is told of them besides alarms
   */
  public ShapeHistory and(Shape now, Set<String> read, List<Change> news) {
    return new Drift(this, read, news).with(now);
  }

  /** What is other than usual beyond chance; empty while all is well. */
  public List<Change> alarms() {
    List<Change> alarms = new ArrayList<>();
    new TreeMap<>(suspicions)
        .forEach((member, suspicion) -> {
          if (suspicion.isAlarm()) {
            alarms.add(new Change(true, suspicion.words()));
          }
        });
    return List.copyOf(alarms);
  }

  /** What alarms now is usual from here on. */
  public ShapeHistory accepted() {
    Shape shape = usual;
    Map<String, Suspicion> left = new TreeMap<>(suspicions);
    for (var each : suspicions.entrySet()) {
      if (each.getValue().isAlarm()) {
        shape =
            each.getValue().kind() == Change.Kind.GONE
                ? shape.without(each.getKey())
                : shape.with(each.getKey(), each.getValue().lately());
        left.remove(each.getKey());
      }
    }
    return new ShapeHistory(shape, left);
  }

  /** As JSON, to be kept. */
  public String json() {
    return new String(new JsonBinding().render(this), StandardCharsets.UTF_8);
  }

  /** Reads what {@link #json} wrote. */
  public static ShapeHistory of(String json) {
    return new JsonBinding().bind(json.getBytes(StandardCharsets.UTF_8), ShapeHistory.class);
  }
}

package org.tom4j.runtime.shape;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.tom4j.runtime.json.JsonBinding;

/**
 * What answers of one kind look like.
 *
 * @param objects by their place: {@code ""} is the element itself, {@code "candidate"} a member of
 *     it that is an object, {@code "items[]"} the objects of a list
 */
public record Shape(Map<String, ObjectShape> objects) {
  public static final Shape NOTHING = new Shape(Map.of());

  /** Above this a shape forgets: what a service sent years ago says nothing of today. */
  private static final long MOST_SEEN = 20_000;

  public Shape {
    objects = Map.copyOf(objects);
  }

  ObjectShape at(String place) {
    return objects.getOrDefault(place, ObjectShape.NEVER);
  }

  /** Both taken together. */
  public Shape plus(Shape other) {
    Map<String, ObjectShape> all = new TreeMap<>(objects);
    other.objects.forEach((place, object) -> all.merge(place, object, ObjectShape::plus));
    all.replaceAll((_, object) -> object.seen() > MOST_SEEN ? object.halved() : object);
    return new Shape(all);
  }

  /** How many elements were looked at. */
  public long seen() {
    return at("").seen();
  }

  /** As JSON, to be kept. */
  public String json() {
    return new String(new JsonBinding().render(this), StandardCharsets.UTF_8);
  }

  /** Reads what {@link #json} wrote. */
  public static Shape of(String json) {
    return new JsonBinding().bind(json.getBytes(StandardCharsets.UTF_8), Shape.class);
  }
}

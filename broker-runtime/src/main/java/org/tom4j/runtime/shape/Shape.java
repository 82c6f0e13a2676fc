package org.tom4j.runtime.shape;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What answers of one kind look like.
 *
 * @param objects by their place: {@code ""} is the element itself, {@code "candidate"} a member of
 *     it that is an object, {@code "items[]"} the objects of a list
 */
public record Shape(Map<String, ObjectShape> objects) {

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
    return new Shape(all);
  }

  Shape with(String member, MemberShape lately) {
    return changed(member, object -> object.with(nameOf(member), lately));
  }

  Shape without(String member) {
    return changed(member, object -> object.without(nameOf(member)));
  }

  private Shape changed(String member, UnaryOperator<ObjectShape> change) {
    Map<String, ObjectShape> all = new TreeMap<>(objects);
    all.computeIfPresent(placeOf(member), (_, object) -> change.apply(object));
    return new Shape(all);
  }

  static String member(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static String placeOf(String member) {
    return member.substring(0, Math.max(0, member.lastIndexOf('.')));
  }

  private static String nameOf(String member) {
    return member.substring(member.lastIndexOf('.') + 1);
  }

  /** How many elements were looked at. */
  public long seen() {
    return at("").seen();
  }
}

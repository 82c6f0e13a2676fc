package org.tom4j.runtime.shape;

import java.util.Map;
import java.util.TreeMap;

/**
 * The objects at one place of an answer.
 *
 * @param seen how many were looked at
 * @param members by name
 */
public record ObjectShape(long seen, Map<String, MemberShape> members) {
  static final ObjectShape NEVER = new ObjectShape(0, Map.of());

  public ObjectShape {
    members = Map.copyOf(members);
  }

  MemberShape member(String name) {
    return members.getOrDefault(name, MemberShape.NEVER);
  }

  ObjectShape plus(ObjectShape other) {
    Map<String, MemberShape> all = new TreeMap<>(members);
    other.members.forEach((name, member) -> all.merge(name, member, MemberShape::plus));
    return new ObjectShape(seen + other.seen, all);
  }

  ObjectShape with(String name, MemberShape lately) {
    Map<String, MemberShape> all = new TreeMap<>(members);
    all.merge(name, lately, MemberShape::plus);
    return new ObjectShape(seen, all);
  }

  ObjectShape without(String name) {
    Map<String, MemberShape> all = new TreeMap<>(members);
    all.remove(name);
    return new ObjectShape(seen, all);
  }

  ObjectShape halved() {
    Map<String, MemberShape> all = new TreeMap<>();
    members.forEach((name, member) -> all.put(name, member.halved()));
    return new ObjectShape(MemberShape.half(seen), all);
  }
}

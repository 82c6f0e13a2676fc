package org.tom4j.streams.packet;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Members of a packet, and before them what its carrier said beside it, without decoding a packet
 * that decodes only what it is asked for.
 */
final class WithHeaders extends AbstractMap<String, @Nullable Object> {
  private final Map<String, Object> said;
  private final Map<String, @Nullable Object> members;

  WithHeaders(Map<String, Object> said, Map<String, @Nullable Object> members) {
    this.said = said;
    this.members = members;
  }

  @Override
  public @Nullable Object get(@Nullable Object member) {
    Object told = said.get(member);
    return told == null ? members.get(member) : told;
  }

  @Override
  public boolean containsKey(@Nullable Object member) {
    return said.containsKey(member) || members.containsKey(member);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, @Nullable Object>> iterator() {
        return Stream.<Entry<String, @Nullable Object>>concat(
                said.entrySet().stream().map(each -> entry(each.getKey(), each.getValue())),
                members.entrySet().stream().filter(each -> !said.containsKey(each.getKey())))
            .iterator();
      }

      @Override
      public int size() {
        return said.size()
            + (int) members.keySet().stream().filter(each -> !said.containsKey(each)).count();
      }
    };
  }

  private static Entry<String, @Nullable Object> entry(String name, @Nullable Object value) {
    return new SimpleImmutableEntry<>(name, value);
  }
}

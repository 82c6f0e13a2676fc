package org.tom4j.runtime.feed;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.PacketFormat;
import org.tom4j.runtime.json.BindingException;
import org.tom4j.runtime.json.JsonBinding;

/**
 * Alerts of a module as packets, and back: in the module's own format if it has one, else as JSON
 * or a row of CSV. Packets may be older than the module's format, or than its want of one. Runs the
 * module's code.
 *
 * @param module the author's object
 * @param alertType the class of its alerts, as its declaration names it
 */
public record KeptAlert(Object module, JsonBinding binding, Supplier<Class<?>> alertType) {
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";

  /** What is kept of answers, and read without a format of the module's. */
  private static final Set<String> OF_ANSWERS = Set.of(JSON, CSV);

  /** What is kept of an element that came from no answer of the network. */
  public Packet packet(Object element) {
    PacketFormat<Object> own = own();
    return own == null
        ? Packet.of(binding.render(element), JSON, Packet.Origin.RENDERED)
        : Packet.of(own.packet(element));
  }

  /**
   * The alert again.
   *
   * @throws IllegalArgumentException if the packet does not fit, naming the member
   */
  public Object alert(Packet packet) {
    PacketFormat<Object> own = ownOf(packet);
    if (own != null) {
      return own.alert(packet.inItsFormat());
    }
    demandRead(packet);
    try {
      return binding.bind(packet.bytes(), alertType.get());
    } catch (BindingException misfit) {
      String member = misfit.member();
      throw new IllegalArgumentException(
          (member == null ? "the packet " : member + " ") + misfit.getMessage(), misfit);
    }
  }

  /**
   * What a packet in the module's format says, as JSON; any other as it is.
   *
   * @throws IllegalArgumentException if it is in a format that the module does not read
   */
  public byte[] readable(Packet packet) {
    PacketFormat<Object> own = ownOf(packet);
    if (own == null) {
      demandRead(packet);
      return packet.bytes();
    }
    try {
      return binding.render(ReadableMembers.of(own.members(own.alert(packet.inItsFormat()))));
    } catch (RuntimeException damaged) {
      throw new IllegalArgumentException("the packet " + damaged.getMessage(), damaged);
    }
  }

  /** An alert by its own field names; JSON is parsed, the module's own format as it likes. */
  public Map<String, @Nullable Object> members(Object element, Supplier<Packet> packet) {
    PacketFormat<Object> own = own();
    return own == null ? members(packet.get()) : own.members(element);
  }

  private Map<String, @Nullable Object> members(Packet packet) {
    return PacketMembers.of(binding.value(packet.bytes()), packet.mediaType().equals(CSV));
  }

  private static void demandRead(Packet packet) {
    if (!OF_ANSWERS.contains(packet.mediaType())) {
      throw new IllegalArgumentException(
          "the packet is " + packet.mediaType() + ", which its module does not read");
    }
  }

  /** What this TOM wrote itself is JSON, whatever the module reads since. */
  private @Nullable PacketFormat<Object> ownOf(Packet packet) {
    return packet.origin() == Packet.Origin.RENDERED ? null : own();
  }

  // The ability is declared with the alert type of the broker; one that is not fails on its first
  // alert, which is told as the module's bug.
  @SuppressWarnings("unchecked")
  private @Nullable PacketFormat<Object> own() {
    return module instanceof PacketFormat<?> format ? (PacketFormat<Object>) format : null;
  }
}

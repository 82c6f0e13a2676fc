package org.tom4j.runtime.modules;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.PacketFormat;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.json.BindingException;

/**
 * Alerts of a module as packets, and back: in the module's own format if it has one, else JSON.
 * Runs the module's code.
 */
record KeptAlert(LoadedModule module) {

  /** What is kept of an element that came from no answer of the network. */
  Packet packet(Object element) {
    PacketFormat<Object> own = own();
    return own == null
        ? Packet.of(module.binding().render(element), "application/json", Packet.Origin.RENDERED)
        : Packet.of(own.packet(element));
  }

  /**
   * The alert again.
   *
   * @throws IllegalArgumentException if the packet does not fit, naming the member
   */
  Object alert(Packet packet) {
    PacketFormat<Object> own = own();
    if (own != null) {
      return own.alert(packet.inItsFormat());
    }
    try {
      return module.binding().bind(packet.bytes(), alertType());
    } catch (BindingException misfit) {
      String member = misfit.member();
      throw new IllegalArgumentException(
          (member == null ? "the packet " : member + " ") + misfit.getMessage(), misfit);
    }
  }

  /** An alert by its own field names; JSON is parsed, the module's own format as it likes. */
  Map<String, @Nullable Object> members(Object element, Supplier<Packet> packet) {
    PacketFormat<Object> own = own();
    return own == null
        ? PacketMembers.of(module.binding().bind(packet.get().bytes(), JsonValue.class))
        : own.members(element);
  }

  /**
   * What a packet says as JSON; the packet itself if it is that.
   *
   * @throws ModuleFailure if it cannot be read, saying why
   */
  byte[] readable(Packet packet) {
    PacketFormat<Object> own = own();
    if (own == null) {
      return packet.bytes();
    }
    try {
      JsonValue readable = ReadableMembers.of(own.members(own.alert(packet.inItsFormat())));
      return module.binding().render(readable);
    } catch (RuntimeException damaged) {
      throw new ModuleFailure("The packet cannot be read: " + damaged.getMessage());
    }
  }

  // The ability is declared with the alert type of the broker; one that is not fails on its first
  // alert, which is told as the module's bug.
  @SuppressWarnings("unchecked")
  private @Nullable PacketFormat<Object> own() {
    return module.service() instanceof PacketFormat<?> format
        ? (PacketFormat<Object>) format
        : null;
  }

  private Class<?> alertType() {
    Class<?> alertType = AlertType.of(module.service().getClass());
    if (alertType == null) {
      throw new ModuleFailure(module.name() + " does not declare the class of its alerts");
    }
    return alertType;
  }
}

package org.tom4j.runtime.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;

/** One element of a module's stream, read as far as it is asked. One thread. */
public final class Element implements ReadAlert {
  private final ModuleSide source;
  private final Object element;
  private final GenericAlert alert;
  private @Nullable Packet packet;
  private @Nullable Map<String, @Nullable Object> members;
  private @Nullable List<PhotometryPoint> history;
  private boolean fluxesAsked;
  private @Nullable FluxCurve fluxes;

  /**
   * @param alert what the module's mapping made of it, checked
   * @param packet its bytes, or null: the module is to tell them when they are asked for
   */
  public Element(ModuleSide source, Object element, GenericAlert alert, @Nullable Packet packet) {
    this.source = source;
    this.element = element;
    this.alert = alert;
    this.packet = packet;
  }

  @Override
  public GenericAlert alert() {
    return alert;
  }

  /** As it is kept. */
  Packet packet() {
    Packet known = packet;
    if (known == null) {
      known = source.packet(element);
      packet = known;
    }
    return known;
  }

  @Override
  public Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> known = members;
    if (known == null) {
      known = source.members(element, this::packet);
      members = known;
    }
    return known;
  }

  @Override
  public List<PhotometryPoint> history() {
    List<PhotometryPoint> known = history;
    if (known == null) {
      known = source.history(element);
      history = known;
    }
    return known;
  }

  @Override
  public @Nullable FluxCurve fluxes() {
    if (!fluxesAsked) {
      fluxes = source.fluxes(element);
      fluxesAsked = true;
    }
    return fluxes;
  }
}

package org.tom4j.brokers.staticjson;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code static-brokers}. All but the first two name members of an element; names of
 * members within members are joined by dots ({@code candidate.ra}).
 *
 * @param name of the broker
 * @param url of the file; without a host it is the TOM's own, {@code /static/…}
 * @param list where the array of elements stands, or null if the answer is that array
 * @param id the element's id, {@code id} if null
 * @param memberName the object's name, {@code name} if null
 * @param time when it was observed, ISO, UTC where it names no zone; or null
 * @param ra degrees, ICRS; or null
 * @param dec degrees, ICRS; or null
 * @param mag magnitude, or null
 * @param score or null
 */
public record StaticJsonSettings(
    String name,
    URI url,
    @Nullable String list,
    @Nullable String id,
    @Nullable String memberName,
    @Nullable String time,
    @Nullable String ra,
    @Nullable String dec,
    @Nullable String mag,
    @Nullable String score) {

  public StaticJsonSettings {
    if ((ra == null) != (dec == null)) {
      throw new IllegalArgumentException(name + ": ra and dec belong together");
    }
  }

  String idMember() {
    return id == null ? "id" : id;
  }

  String nameMember() {
    return memberName == null ? "name" : memberName;
  }
}

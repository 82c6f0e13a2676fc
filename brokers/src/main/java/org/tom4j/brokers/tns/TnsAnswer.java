package org.tom4j.brokers.tns;

import org.jspecify.annotations.Nullable;

/**
 * What TNS answers when it is asked for one object.
 *
 * @param data the object; until 2025 it stood in a member {@code reply} of it
 */
public record TnsAnswer(@Nullable TnsObject data) {

  /** The object; null if there is none of that name. */
  @Nullable TnsObject object() {
    TnsObject object = data == null || data.reply() == null ? data : data.reply();
    return object == null || TnsObject.text(object.objname()) == null ? null : object;
  }
}

package org.tom4j.brokers.lasair;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;

/**
 * What the Transient Name Server calls an object; all null if it has none.
 *
 * @param tnsPrefix AT or SN
 * @param tnsName without the prefix: 2023bip
 * @param type SN II
 */
public record LasairTns(
    @Nullable String tnsPrefix, @Nullable String tnsName, @Nullable String type) {

  /** The alert with it. Without a prefix it is half a name, and no alias. */
  GenericAlert told(GenericAlert alert) {
    if (tnsName == null || tnsName.isBlank()) {
      return alert;
    }
    boolean whole = tnsPrefix != null && !tnsPrefix.isBlank();
    return alert
        .withAlias(whole ? tnsPrefix + " " + tnsName : null)
        .withExtra("TNS name", whole ? null : tnsName)
        .withExtra("TNS type", type == null || type.isBlank() ? null : type);
  }
}

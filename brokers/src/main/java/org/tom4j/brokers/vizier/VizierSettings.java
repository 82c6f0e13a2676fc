package org.tom4j.brokers.vizier;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settings under {@code brokers: VizieR:}.
 *
 * @param address where a mirror's {@code tap/sync} is below, or null for the CDS
 * @param catalogues which are asked, with commas between: {@code Gaia DR3, 2MASS}; null for all
 */
public record VizierSettings(@Nullable URI address, @Nullable String catalogues) {

  /**
   * @throws IllegalArgumentException naming a catalogue that the module does not know
   */
  public VizierSettings {
    List<Catalogue> _ = chosen(catalogues);
  }

  /** Those that are asked, in the module's order. */
  List<Catalogue> asked() {
    return chosen(catalogues);
  }

  private static List<Catalogue> chosen(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return Catalogues.ALL;
    }
    List<String> names = Stream.of(words.split(",", -1)).map(String::strip).toList();
    for (String name : names) {
      if (Catalogues.ALL.stream().noneMatch(known -> known.isCalled(name))) {
        throw new IllegalArgumentException(
            "there is no catalogue '" + name + "' here, only " + Catalogues.names());
      }
    }
    return Catalogues.ALL.stream()
        .filter(known -> names.stream().anyMatch(known::isCalled))
        .toList();
  }
}

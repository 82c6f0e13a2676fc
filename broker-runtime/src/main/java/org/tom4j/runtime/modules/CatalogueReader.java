package org.tom4j.runtime.modules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.CatalogueEntry;

/**
 * Reads a service's list of objects. Both ways wait until all is read, at most an hour, and hand
 * entries on in batches on the calling thread while they are; a taker that throws ends the reading.
 */
public interface CatalogueReader {

  /** What may stand before designations and change. */
  Set<String> prefixes();

  /**
   * Asks the service.
   *
   * @param since when everything was read last, or null for the whole list
   */
  CatalogueAnswer ask(@Nullable Instant since, Consumer<List<CatalogueEntry>> taker);

  /** Reads a file of the service's that somebody fetched: as it is, or packed as zip or gzip. */
  CatalogueAnswer read(Path file, Consumer<List<CatalogueEntry>> taker);
}

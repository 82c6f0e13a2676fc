package org.tom4j.brokers.gcn;

import java.util.List;
import java.util.stream.IntStream;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.brokers.scimma.ArchiveMessage;
import org.tom4j.brokers.scimma.SkyMaps;

/** A message of the archive as the notices that it holds. Pure. */
final class NoticeContent {
  private NoticeContent() {}

  /**
   * One a target, in the notice's order; one if it lists none.
   *
   * @param listed it as it came out of a list
   */
  static List<Notice> notices(String uuid, ArchiveMessage listed, ArchiveMessage whole) {
    JsonValue content = SkyMaps.leftOut(whole.message() == null ? new JsonNull() : whole.message());
    int targets = content.get("data").get("targets").elements().size();
    ArchiveMessage.Metadata metadata =
        listed.metadata() == null ? whole.metadata() : listed.metadata();
    return IntStream.rangeClosed(Math.min(1, targets), targets)
        .mapToObj(number ->
            new Notice(
                uuid,
                number,
                metadata == null ? null : metadata.topic(),
                listed.millis() == null ? whole.millis() : listed.millis(),
                listed.isRetracted(),
                content))
        .toList();
  }
}

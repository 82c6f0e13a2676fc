package org.tom4j.brokers.gcn;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;
import org.tom4j.brokers.scimma.Archive;
import org.tom4j.brokers.scimma.ArchiveMessage;
import org.tom4j.brokers.scimma.ArchiveQuestion;

/**
 * GCN's notices in JSON, out of SCiMMA's archive, which keeps a copy of GCN's topics: GCN itself
 * keeps none that a program could ask.
 */
public final class GcnNotices implements AlertBroker<NoticeQuery, Notice>, SingleAlerts<Notice> {
  private static final int NOT_FOUND = 404;

  /**
   * Settings under {@code brokers: GCN Notices:}.
   *
   * @param address where another Hermes answers, or null for the public one
   */
  public record Settings(@Nullable URI address) {}

  @Override
  public BrokerInfo<NoticeQuery> info() {
    return BrokerInfo.of("GCN Notices", NoticeQuery.class)
        .withDescription(
            "Bursts, neutrinos and gravitational waves as missions tell of them, out of the archive"
                + " of SCiMMA, which keeps a copy.")
        .withHomepage(URI.create("https://gcn.nasa.gov/notices"))
        .withSettings(Settings.class);
  }

  @Override
  public Stream<Notice> fetchAlerts(NoticeQuery query, BrokerContext context) {
    AtomicLong tests = new AtomicLong();
    Stream<Notice> notices =
        Stream.of(query)
            .map(asked -> topics(asked, context))
            .filter(topics -> !topics.isEmpty())
            .flatMap(topics -> archive(context).listed(query.asked(topics)))
            .flatMap(listed -> ifFound(listed, context))
            .filter(query::matches)
            .filter(notice -> {
              boolean told = query.includeTests() || !notice.isTest();
              if (!told) {
                tests.incrementAndGet();
              }
              return told;
            });
    return Rows.atEnd(
        notices,
        () -> {
          if (tests.get() > 0) {
            context.note("Tests and mock events that were left out: " + tests);
          }
        });
  }

  @Override
  public GenericAlert toGenericAlert(Notice notice) {
    return NoticeMapping.alert(notice);
  }

  /** {@inheritDoc} The id of a notice alone is the first of its targets. */
  @Override
  public Notice fetchAlert(String id, BrokerContext context) {
    int dot = id.indexOf('.');
    String uuid = ArchiveMessage.uuid(dot < 0 ? id : id.substring(0, dot));
    if (uuid == null) {
      throw new Refused(
          "'"
              + id
              + "' is no notice in the archive: its ID is a UUID, .1 after it the first target.",
          null,
          NOT_FOUND);
    }
    ArchiveMessage message = archive(context).message(uuid);
    return NoticeContent.notices(uuid, message, message).stream()
        .filter(notice -> dot < 0 || notice.id().equals(uuid + id.substring(dot)))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                "Notice " + uuid + " has no target " + id.substring(dot + 1) + ".",
                null,
                NOT_FOUND));
  }

  /** Those that are named, and all that the archive has of the missions. */
  private static List<String> topics(NoticeQuery query, BrokerContext context) {
    if (query.wholeMissions().isEmpty()) {
      return query.topicList();
    }
    List<String> known =
        archive(context).topics().stream().filter(ArchiveQuestion::isTopic).toList();
    String without =
        query.wholeMissions().stream()
            .filter(mission -> known.stream().noneMatch(mission::sends))
            .map(mission -> mission + " (" + mission.start() + ")")
            .sorted()
            .collect(Collectors.joining(", "));
    if (!without.isEmpty()) {
      context.note("The archive has no topic of " + without + ".");
    }
    return Stream.concat(
            query.topicList().stream(),
            known.stream()
                .filter(topic -> query.wholeMissions().stream().anyMatch(m -> m.sends(topic))))
        .distinct()
        .toList();
  }

  private static Stream<Notice> ifFound(ArchiveMessage listed, BrokerContext context) {
    String uuid = Objects.requireNonNull(listed.uuid());
    return Rows.ifFound(
        () -> NoticeContent.notices(uuid, listed, archive(context).whole(uuid, listed)).stream());
  }

  private static Archive archive(BrokerContext context) {
    URI address = context.settings(Settings.class).address();
    return new Archive(address == null ? Archive.HERMES : address, context.http());
  }
}

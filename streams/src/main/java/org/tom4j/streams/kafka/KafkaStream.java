package org.tom4j.streams.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.SharedStream;
import org.tom4j.broker.StreamPositions;
import org.tom4j.broker.Suggestions;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.reading.AlertReader;
import org.tom4j.streams.reading.StreamAlert;
import org.tom4j.streams.reading.StreamBroker;
import org.tom4j.streams.survey.Survey;
import org.tom4j.streams.survey.Surveys;

/**
 * Alerts out of the topics of a Kafka, which go on where they were left. Names no class of Kafka's
 * client, so that a TOM that reads none of the streams it knows loads none of it.
 */
public final class KafkaStream extends StreamBroker<KafkaQuery>
    implements SharedStream<KafkaQuery, StreamAlert>, Suggestions, ConnectionTest {
  private final KafkaEntry entry;

  /** A memory of what was parsed, no state: it changes nothing that is told. */
  private final KnownSchemas schemas;

  KafkaStream(KafkaEntry entry) {
    this(entry, new KnownSchemas());
  }

  private KafkaStream(KafkaEntry entry, KnownSchemas schemas) {
    super(new AlertReader(schemas, mapper(entry)));
    this.entry = entry;
    this.schemas = schemas;
  }

  private static AlertReader.Mapper mapper(KafkaEntry entry) {
    if (entry.mapped() == null) {
      return Surveys::of;
    }
    Survey mapped = new MappedPackets(entry.name(), entry.mapped());
    return _ -> mapped;
  }

  @Override
  public BrokerInfo<KafkaQuery> info() {
    BrokerInfo<KafkaQuery> info =
        BrokerInfo.of(entry.name(), KafkaQuery.class)
            .asStream()
            .withDescription(
                entry.description() == null
                    ? "Topics of the Kafka at " + entry.servers() + ", as described in tom.yaml."
                    : entry.description())
            .withSettings(KafkaSettings.type(entry));
    return entry.homepage() == null ? info : info.withHomepage(entry.homepage());
  }

  @Override
  public Stream<StreamAlert> resume(
      KafkaQuery query, StreamPositions positions, BrokerContext context) {
    return Stream.of(query).flatMap(asked -> opening(context).open(asked, positions));
  }

  private StreamOpening opening(BrokerContext context) {
    return new StreamOpening(
        KafkaLine.of(entry, context), context, schemas, reader(), this::learning);
  }

  @Override
  public Set<String> suggestedFields() {
    return Set.of("topics");
  }

  @Override
  public Map<String, List<String>> suggestions(BrokerContext context) {
    return Map.of("topics", KafkaLine.of(entry, context).topics());
  }

  @Override
  public String test(BrokerContext context) {
    KafkaLine line = KafkaLine.of(entry, context);
    int topics = line.topics().size();
    return "Let in by "
        + line.entry().servers()
        + ": "
        + (topics == 1 ? "1 topic" : topics + " topics")
        + " can be read.";
  }
}

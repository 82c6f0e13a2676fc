package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.GenericAlert;
import org.tom4j.filters.Candidate;
import org.tom4j.filters.Decision;
import org.tom4j.filters.Explanation;
import org.tom4j.filters.Filter;
import org.tom4j.streams.Apache;
import org.tom4j.streams.Recordings;
import org.tom4j.streams.avro.AvroDatum;
import org.tom4j.streams.avro.ContainerFile;
import org.tom4j.streams.avro.KnownSchemas;

/** What filters of chance say of packets that surveys have sent, beside brute force. */
class RecordedFiltersTest {
  private static final int FILTERS = 1_500;
  private static final int PACKETS_OF_EACH = 25;
  private static final int LARGEST = 300_000;

  @Test
  void filtersOverRealPacketsEqualBruteForceAndAreExplainedAsTheyDecide() {
    List<GenericRecord> theirs = new ArrayList<>();
    List<AvroDatum> ours = new ArrayList<>();
    ContainerFile files = new ContainerFile(new KnownSchemas());
    Recordings.forEach(
        (_, bytes) -> {
          if (ContainerFile.begins(bytes) && bytes.length <= LARGEST) {
            List<GenericRecord> records = records(bytes);
            if (records.size() == 1) {
              theirs.addAll(records);
              ours.addAll(files.records(bytes));
            }
          }
        },
        "ztf",
        "lsst");
    Random random = new Random(20261126);
    ApacheTwin twins = new ApacheTwin(random, theirs);
    Map<Decision.Outcome, Integer> outcomes = new EnumMap<>(Decision.Outcome.class);
    for (int round = 0; round < FILTERS; round++) {
      ApacheTwin.Twin twin = twins.filter(3);
      Filter filter = Filter.compile(twin.text());
      for (int each = 0; each < PACKETS_OF_EACH; each++) {
        int place = random.nextInt(ours.size());
        Candidate candidate =
            new Candidate(
                GenericAlert.of("1", null, null, null), ours.get(place)::members, List::of);
        Decision decision = filter.decide(candidate);
        assertThat(decision.outcome())
            .as("%s of packet %d", twin.text(), place)
            .isEqualTo(outcome(twin.value().apply(theirs.get(place))));
        Explanation why = filter.explain(candidate);
        assertThat(why.decision()).isEqualTo(decision);
        outcomes.merge(decision.outcome(), 1, Integer::sum);
      }
    }
    assertThat(ours).hasSizeGreaterThan(300);
    assertThat(outcomes)
        .hasSize(3)
        .allSatisfy((_, count) -> assertThat(count).isGreaterThan(1_000));
  }

  private static List<GenericRecord> records(byte[] file) {
    try {
      return Apache.records(file);
    } catch (IOException | AvroRuntimeException refused) {
      return List.of();
    }
  }

  private static Decision.Outcome outcome(@Nullable Boolean truth) {
    return truth == null
        ? Decision.Outcome.UNKNOWN
        : truth ? Decision.Outcome.KEEP : Decision.Outcome.DROP;
  }
}

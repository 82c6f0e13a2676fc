package org.tom4j.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;

/** The contract for modules that read in each of the ways there are. */
@Timeout(60)
class WaysOfReadingTest {
  private static final String ADDRESS = "https://alerts.example.org/read";
  private static final URI READ = URI.create(ADDRESS);
  private static final String CSV = "id,mag\na,17.5\nb,18.5\nc,19.5\nd,20.5\n";
  private static final String LINES =
      """
      {"id": "a", "mag": 17.5}
      {"id": "b", "mag": 18.5}
      {"id": "c"}
      """;
  private static final String TABLE =
      """
      <VOTABLE version="1.3"><RESOURCE><TABLE><FIELD name="id" datatype="char"/>
      <FIELD name="mag" datatype="double"/><DATA><TABLEDATA>
      <TR><TD>a</TD><TD>17.5</TD></TR><TR><TD>b</TD><TD></TD></TR><TR><TD>c</TD><TD>2</TD></TR>
      </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
      """;
  private static final String PAGE = "{\"rows\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}";

  private record Query(double magMax) {}

  private record Row(String id, @Nullable Double mag) {}

  private record Page(List<Row> rows, @Nullable String next) {}

  private record Reader(Function<BrokerHttp, Stream<Row>> way) implements AlertBroker<Query, Row> {
    @Override
    public BrokerInfo<Query> info() {
      return BrokerInfo.of("Reader", Query.class);
    }

    @Override
    public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
      return way.apply(context.http());
    }

    @Override
    public GenericAlert toGenericAlert(Row row) {
      return GenericAlert.of(row.id, null, null, null).withExtra("mag", row.mag);
    }
  }

  private static Stream<DynamicTest> contract(
      Function<BrokerHttp, Stream<Row>> way, String contentType, String answer) {
    RecordedHttp http =
        new RecordedHttp(WaysOfReadingTest.class)
            .answer(ADDRESS, 200, contentType, answer.getBytes(StandardCharsets.UTF_8));
    return new BrokerContract<>(new Reader(way), http, new Query(20.5)).tests();
  }

  @TestFactory
  Stream<DynamicTest> csv() {
    return contract(http -> http.getCsv(READ, Row.class), "text/csv", CSV);
  }

  @TestFactory
  Stream<DynamicTest> jsonLines() {
    return contract(http -> http.getJsonLines(READ, Row.class), "application/x-ndjson", LINES);
  }

  @TestFactory
  Stream<DynamicTest> linesWithoutEnd() {
    return contract(
        http -> http.withUnendingAnswers(Duration.ofMinutes(1)).getJsonLines(READ, Row.class),
        "application/x-ndjson",
        LINES);
  }

  @TestFactory
  Stream<DynamicTest> voTable() {
    return contract(http -> http.getVoTable(READ, Row.class), "application/x-votable+xml", TABLE);
  }

  @TestFactory
  Stream<DynamicTest> onePage() {
    return contract(
        http ->
            http.pages(READ, Page.class, page -> page.next == null ? null : URI.create(page.next))
                .flatMap(page -> page.rows.stream()),
        "application/json",
        PAGE);
  }

  @TestFactory
  Stream<DynamicTest> wholeAnswer() {
    return contract(
        http -> Stream.of(http).flatMap(each -> each.get(READ, Page.class).rows.stream()),
        "application/json",
        PAGE);
  }

  @TestFactory
  Stream<DynamicTest> answerToAForm() {
    return contract(
        http ->
            Stream.of(http)
                .flatMap(
                    each -> each.postForm(READ, Map.of("mag", "20.5"), Page.class).rows.stream()),
        "application/json",
        PAGE);
  }

  @TestFactory
  Stream<DynamicTest> answerToAGetWithABody() {
    return contract(
        http ->
            Stream.of(http)
                .flatMap(each -> each.getWithBody(READ, new Query(20.5), Page.class).rows.stream()),
        "application/json",
        PAGE);
  }

  @TestFactory
  Stream<DynamicTest> answerToJson() {
    return contract(
        http -> http.postJsonArray(READ, new Query(20.5), Row.class, "rows"),
        "application/json",
        PAGE);
  }
}

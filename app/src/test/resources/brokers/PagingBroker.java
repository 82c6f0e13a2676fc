import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;

/** A service that answers page by page; it ends with a page that holds nothing. */
public final class PagingBroker implements AlertBroker<PagingBroker.Query, PagingBroker.Row> {

  public record Query(int maxPages) {}

  public record Row(String id, String name) {}

  public record Results(List<Row> rows, int page) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("PAGES", Query.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    return context
        .http()
        .pages(page(1), Results.class, answer -> answer.rows().isEmpty() ? null : page(answer.page() + 1))
        .limit(query.maxPages())
        .flatMap(answer -> answer.rows().stream());
  }

  private static URI page(int number) {
    return URI.create("/static/pages/" + number + ".json");
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    return GenericAlert.of(row.id(), row.name(), null, null);
  }
}

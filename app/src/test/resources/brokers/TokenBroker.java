import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.Elements;
import org.tom4j.broker.Field;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Secret;
import org.tom4j.broker.SingleAlerts;

/** A service that wants a token, and answers a page at a time. */
public final class TokenBroker
    implements AlertBroker<TokenBroker.Query, TokenBroker.Row>,
        SingleAlerts<TokenBroker.Row>,
        ConnectionTest {

  public record Settings(URI address, @Secret String token) {}

  public record Query(@Nullable @Field(help = "only alerts at least so bright") Double magMax) {}

  public record Page(Elements<Row> results, @Nullable URI next) {}

  public record Me(String name) {}

  public record Row(String id, Instant observed, double ra, double dec, @Nullable Double mag) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("Tokens", Query.class)
        .withDescription("Wants a token: your account's page there shows it.")
        .withSettings(Settings.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    URI first = at(context, "alerts").with("mag_max", query.magMax()).uri();
    return http(context)
        .pages(first, Page.class, Page::next)
        .flatMap(page -> page.results().good().stream());
  }

  @Override
  public Row fetchAlert(String id, BrokerContext context) {
    return http(context).get(at(context, "alerts/" + Address.segment(id)).uri(), Row.class);
  }

  @Override
  public String test(BrokerContext context) {
    return "Signed in as " + http(context).get(at(context, "me").uri(), Me.class).name() + ".";
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    SkyPosition place = SkyPosition.ofDegrees(row.ra, row.dec);
    GenericAlert alert = GenericAlert.of(row.id, row.id, row.observed, place);
    return row.mag == null ? alert : alert.withMagnitude(row.mag);
  }

  private static Address at(BrokerContext context, String path) {
    return Address.below(context.settings(Settings.class).address(), path);
  }

  private static BrokerHttp http(BrokerContext context) {
    String token = context.settings(Settings.class).token();
    return context.http().withHeader("Authorization", "Token " + token);
  }
}

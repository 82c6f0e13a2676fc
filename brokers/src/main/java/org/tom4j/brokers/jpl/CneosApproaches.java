package org.tom4j.brokers.jpl;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Elements;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;

/**
 * Close approaches of small bodies to the Earth, past and to come, as JPL computes them. They have
 * a time and a distance, and no position. API: https://ssd-api.jpl.nasa.gov/doc/cad.html
 */
public final class CneosApproaches implements AlertBroker<ApproachQuery, CloseApproach> {
  private static final URI PAGES = URI.create("https://ssd.jpl.nasa.gov/");

  /**
   * What the service answers.
   *
   * @param fields what stands where in each row of {@code data}
   * @param data null if there is none
   */
  public record Table(
      @Nullable String error,
      @Nullable Elements<String> fields,
      @Nullable Elements<JsonValue> data) {}

  @Override
  public BrokerInfo<ApproachQuery> info() {
    return BrokerInfo.of("CNEOS close approaches", ApproachQuery.class)
        .withDescription(
            "When asteroids and comets pass the Earth, and how near. Without positions: these are"
                + " ephemerides' matter.")
        .withHomepage(URI.create("https://cneos.jpl.nasa.gov/ca/"))
        .withSettings(JplSettings.class);
  }

  @Override
  public Stream<CloseApproach> fetchAlerts(ApproachQuery query, BrokerContext context) {
    return Stream.of(query).flatMap(asked -> told(asked, context)).filter(query::matches);
  }

  private static Stream<CloseApproach> told(ApproachQuery query, BrokerContext context) {
    URI uri = uri(query, context);
    Table table = context.http().get(uri, Table.class);
    if (table.error() != null) {
      throw new BrokerException.Refused("CNEOS answered: " + table.error(), uri, 400);
    }
    Elements<JsonValue> rows = table.data();
    Elements<String> fields = table.fields();
    if (rows == null || rows.all() == 0) {
      return Stream.empty();
    }
    if (fields == null || !fields.good().contains("des")) {
      throw new BrokerException.Malformed(
          "CNEOS no longer says what its columns are: there is no field 'des'", uri);
    }
    return rows.good().stream()
        .map(row -> CloseApproach.of(fields.good(), row))
        .filter(Objects::nonNull);
  }

  private static URI uri(ApproachQuery query, BrokerContext context) {
    Double distance = query.maxDistance();
    return JplSettings.service(context, "cad.api")
        .with("des", query.designation() == null ? null : query.designation().strip())
        .with("date-min", query.from())
        .with("date-max", query.to())
        .with("dist-max", distance == null ? null : Address.written(distance) + "LD")
        .with("fullname", true)
        .with("diameter", true)
        .with("sort", "date")
        .uri();
  }

  @Override
  public GenericAlert toGenericAlert(CloseApproach approach) {
    return approach.generic(
        Address.below(PAGES, "tools/sbdb_lookup.html").uri()
            + "#/?sstr="
            + Address.segment(approach.designation().toUpperCase(Locale.ROOT)));
  }
}

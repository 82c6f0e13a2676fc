package org.tom4j.brokers.gaia;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;

/** Gaia Science Alerts: the one list of all alerts, which is read through, and light curves. */
public final class Gaia
    implements AlertBroker<GaiaQuery, GaiaAlert>,
        Questions<GaiaQuery>,
        SingleAlerts<GaiaAlert>,
        LightCurves<GaiaAlert>,
        ObjectPhotometry {
  private static final URI ALERTS = URI.create("https://gsaweb.ast.cam.ac.uk/alerts");
  private static final Pattern NAME = Pattern.compile("Gaia\\d{2}[a-z]{3,4}");
  private static final int NOT_FOUND = 404;

  /**
   * Settings under {@code brokers: Gaia:}.
   *
   * @param address where a copy of the pages answers, or null for the public ones
   */
  public record Settings(@Nullable URI address) {}

  @Override
  public BrokerInfo<GaiaQuery> info() {
    return BrokerInfo.of("Gaia", GaiaQuery.class)
        .withDescription("Alerts of the Gaia satellite from 2014 to 2025, with light curves in G.")
        .withHomepage(ALERTS)
        .asArchive("Gaia stopped observing in January 2025; its alerts can still be read")
        .withSettings(Settings.class);
  }

  @Override
  public Stream<GaiaAlert> fetchAlerts(GaiaQuery query, BrokerContext context) {
    return list(context).filter(query::matches);
  }

  @Override
  public @Nullable GaiaQuery translate(AlertQuestion question) {
    return GaiaQuery.of(question);
  }

  @Override
  public GenericAlert toGenericAlert(GaiaAlert alert) {
    Double mag = alert.alertMag();
    return GenericAlert.of(alert.name(), alert.name(), alert.date(), alert.position())
        .withMagnitude(mag == null ? null : GaiaCurve.total(mag))
        .withUrl(Address.below(ALERTS, "alert/" + Address.segment(alert.name()) + "/").uri())
        .withAlias(alert.tnsId())
        .withExtra("class", alert.alertClass())
        .withExtra("comment", alert.comment())
        .withExtra("historic magnitude", alert.historicMag())
        .withExtra("historic scatter", alert.historicStdDev())
        .withExtra("published", alert.published());
  }

  /** {@inheritDoc} There is no address of one alert but its page: the list is read until it. */
  @Override
  public GaiaAlert fetchAlert(String id, BrokerContext context) {
    try (Stream<GaiaAlert> all = list(context)) {
      return all.filter(alert -> alert.name().equals(id))
          .findFirst()
          .orElseThrow(() ->
              new BrokerException.Refused(
                  "Gaia's list has no alert called " + id, null, NOT_FOUND));
    }
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(GaiaAlert alert, BrokerContext context) {
    return photometry(alert.name(), context);
  }

  @Override
  public boolean knows(String name) {
    return isName(name);
  }

  /** Whether a name has the form of those that the service gives. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    URI curve = at(context, "alert/" + Address.segment(name) + "/lightcurve.csv");
    return Rows.ifFound(() -> GaiaCurve.points(name, context.http().getLines(curve)));
  }

  private static Stream<GaiaAlert> list(BrokerContext context) {
    return context.http().getCsv(at(context, "alerts.csv"), GaiaAlert.class);
  }

  private static URI at(BrokerContext context, String path) {
    URI address = context.settings(Settings.class).address();
    return Address.below(address == null ? ALERTS : address, path).uri();
  }
}

package org.tom4j.brokers.vizier;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.ConeSearch;
import org.tom4j.broker.NearbyObject;
import org.tom4j.broker.SkyService;
import org.tom4j.brokers.vo.UsableRows;
import org.tom4j.brokers.vo.VoTable;

/**
 * VizieR of the CDS in Strasbourg, asked for well-used catalogues, one question each. API (TAP 1.1,
 * ADQL): https://tapvizier.cds.unistra.fr/adql/
 */
public final class Vizier implements SkyService, ConeSearch {
  private static final URI CDS = URI.create("https://tapvizier.cds.unistra.fr/TAPVizieR/");

  /** Of one catalogue; a person reads them. */
  private static final int MOST = 200;

  @Override
  public BrokerInfo<?> info() {
    return BrokerInfo.of("VizieR")
        .withDescription(
            "Tells what is near a place, out of large catalogues: " + Catalogues.names() + ".")
        .withHomepage(URI.create("https://vizier.cds.unistra.fr/"))
        .withSettings(VizierSettings.class);
  }

  /**
   * A catalogue that cannot be read or asked so is no reason not to ask the others; what went wrong
   * first is told after them, and what else did in notes.
   */
  @Override
  public Stream<NearbyObject> near(Cone cone, BrokerContext context) {
    VizierSettings settings = context.settings(VizierSettings.class);
    URI address = settings.address() == null ? CDS : settings.address();
    AtomicReference<@Nullable BrokerException> wrong = new AtomicReference<>();
    Stream<NearbyObject> all =
        settings.asked().stream()
            .flatMap(catalogue -> {
              try {
                return objects(catalogue, address, cone, context).stream();
              } catch (BrokerException.Malformed | BrokerException.Refused failed) {
                if (!wrong.compareAndSet(null, failed)) {
                  context.note(String.valueOf(failed.getMessage()));
                }
                return Stream.empty();
              }
            });
    Stream<NearbyObject> end =
        Stream.of(wrong)
            .flatMap(told -> {
              BrokerException failed = told.get();
              if (failed != null) {
                throw failed;
              }
              return Stream.empty();
            });
    return Stream.of(all, end).flatMap(part -> part);
  }

  private static List<NearbyObject> objects(
      Catalogue catalogue, URI address, Cone cone, BrokerContext context) {
    URI uri =
        Address.below(address, "tap/sync")
            .with("REQUEST", "doQuery")
            .with("LANG", "ADQL")
            .with("FORMAT", "votable")
            .with("MAXREC", MOST)
            .with("QUERY", catalogue.question(cone))
            .uri();
    VoTable answer = new VoTable(context.http().getXml(uri));
    String error = answer.error();
    if (error != null) {
      throw new BrokerException.Refused(
          "VizieR could not ask " + catalogue.name() + ": " + error, uri, 200);
    }
    List<Map<String, String>> rows;
    List<NearbyObject> objects;
    try {
      rows = answer.rows("name");
      objects =
          UsableRows.of(
              catalogue.name(), rows.stream().limit(MOST).toList(), catalogue::object, context);
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "VizieR's answer of " + catalogue.name() + " cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
    if (answer.isCut() || rows.size() > MOST) {
      context.note(
          catalogue.name()
              + " has more than "
              + MOST
              + " objects there; "
              + MOST
              + " are shown, not the nearest. Ask for a smaller circle.");
    }
    return objects;
  }
}

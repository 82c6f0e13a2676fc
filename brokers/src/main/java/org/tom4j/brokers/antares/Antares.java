package org.tom4j.brokers.antares;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.Elements;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;

/** ANTARES, asked page by page; an alert is a locus as it is known now. */
public final class Antares
    implements AlertBroker<AntaresQuery, AntaresLocus>,
        Questions<AntaresQuery>,
        SingleAlerts<AntaresLocus>,
        LightCurves<AntaresLocus>,
        ObjectPhotometry,
        Cutouts<AntaresLocus> {
  private static final URI API = URI.create("https://api.antares.noirlab.edu/v1/");
  private static final URI PORTAL = URI.create("https://antares.noirlab.edu");
  private static final int NOT_FOUND = 404;

  /**
   * Settings under {@code brokers: ANTARES:}.
   *
   * @param address where another ANTARES answers, or null for the public one
   */
  public record Settings(@Nullable URI address) {}

  /** A page of the list. */
  public record Page(Elements<AntaresLocus> data, @Nullable AntaresLinks links) {}

  /** A locus asked for by itself. */
  public record One(AntaresLocus data) {}

  @Override
  public BrokerInfo<AntaresQuery> info() {
    return BrokerInfo.of("ANTARES", AntaresQuery.class)
        .withDescription(
            "Places in the sky with what ZTF and the Rubin Observatory saw there, tagged by"
                + " NOIRLab's ANTARES.")
        .withHomepage(PORTAL)
        .withSettings(Settings.class);
  }

  @Override
  public Stream<AntaresLocus> fetchAlerts(AntaresQuery query, BrokerContext context) {
    AntaresRequest request = request(context);
    List<String> ids = query.loci();
    Stream<AntaresLocus> loci =
        ids.isEmpty()
            ? listed(request.loci(query), context)
            : ids.stream().flatMap(id -> Rows.ifFound(() -> Stream.of(fetchAlert(id, context))));
    return new AntaresReply(query, context).checked(loci);
  }

  @Override
  public @Nullable AntaresQuery translate(AlertQuestion question) {
    return AntaresQuery.of(question);
  }

  @Override
  public GenericAlert toGenericAlert(AntaresLocus locus) {
    return AntaresMapping.alert(locus, PORTAL);
  }

  /** {@inheritDoc} Instead of a locus that was replaced comes the one that replaced it. */
  @Override
  public AntaresLocus fetchAlert(String id, BrokerContext context) {
    AntaresName kind = AntaresName.of(id);
    if (kind == AntaresName.ZTF || kind == AntaresName.RUBIN) {
      URI uri = request(context).lociNamed(id);
      try (Stream<AntaresLocus> loci = listed(uri, context)) {
        return loci.findFirst()
            .orElseThrow(() -> new BrokerException.Refused("ANTARES has no " + id, uri, NOT_FOUND));
      }
    }
    AntaresLocus locus = one(id, context);
    String newer = locus.replacement();
    if (newer == null) {
      return locus;
    }
    context.note("ANTARES replaced " + id + " by " + newer + ": asked for that instead");
    return one(newer, context);
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(AntaresLocus locus, BrokerContext context) {
    return new AntaresHistory(request(context), context).of(locus.ids());
  }

  @Override
  public boolean knows(String name) {
    return AntaresName.of(name) != null;
  }

  /** {@inheritDoc} All that was seen at the object's place, by either survey. */
  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    AntaresRequest request = request(context);
    Stream<AntaresLocus> loci =
        AntaresName.LOCUS.is(name)
            ? Rows.ifFound(() -> Stream.of(one(name, context)))
            : listed(request.lociNamed(name), context);
    return new AntaresHistory(request, context).of(loci.flatMap(AntaresLocus::ids));
  }

  /** {@inheritDoc} Of the locus's newest alert. */
  @Override
  public @Nullable Cutout cutout(AntaresLocus locus, Cutout.Kind kind, BrokerContext context) {
    return new AntaresPictures(request(context), context).of(locus, kind);
  }

  private static Stream<AntaresLocus> listed(URI first, BrokerContext context) {
    AntaresRequest request = request(context);
    return context
        .http()
        .pages(first, Page.class, page -> request.next(page.links()))
        .flatMap(page -> page.data().good().stream());
  }

  private static AntaresLocus one(String id, BrokerContext context) {
    return context.http().get(request(context).locus(id), One.class).data();
  }

  private static AntaresRequest request(BrokerContext context) {
    URI address = context.settings(Settings.class).address();
    return new AntaresRequest(address == null ? API : address);
  }
}

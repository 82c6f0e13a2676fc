package org.tom4j.brokers.tns;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.CatalogueEntry;
import org.tom4j.broker.ConnectionTest;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.Names;
import org.tom4j.broker.ObjectCatalogue;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.broker.Rows;
import org.tom4j.broker.SingleAlerts;

/**
 * The Transient Name Server: a search, which answers names alone, and then one question for each
 * object as it is read.
 */
public final class Tns
    implements AlertBroker<TnsQuery, TnsAnswer>,
        Questions<TnsQuery>,
        SingleAlerts<TnsAnswer>,
        LightCurves<TnsAnswer>,
        ObjectPhotometry,
        Names,
        ObjectCatalogue<TnsRow>,
        ConnectionTest {
  private static final URI PAGES = URI.create("https://www.wis-tns.org/");
  private static final Pattern NAME =
      Pattern.compile("(?:[A-Z]{2,4} ?)?(?:19|20)\\d{2}[A-Za-z]{1,5}");

  /** What surveys call what they report: {@code ZTF18abcdefg}, {@code ATLAS24xyz}. */
  private static final Pattern SURVEY_NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9-]*\\d{2}[A-Za-z]+");

  /** An astronomical transient becomes one of the others when it is classified. */
  private static final Set<String> PREFIXES = Set.of("AT", "SN", "TDE", "FRB");

  private static final int NOT_FOUND = 404;

  @Override
  public BrokerInfo<TnsQuery> info() {
    return BrokerInfo.of("TNS", TnsQuery.class)
        .withDescription(
            "The IAU's names and classifications of transients. Needs a bot that you register there.")
        .withHomepage(PAGES)
        .withSettings(TnsSettings.class);
  }

  @Override
  public Stream<TnsAnswer> fetchAlerts(TnsQuery query, BrokerContext context) {
    return Stream.of(query).flatMap(asked -> found(asked, context));
  }

  @Override
  public String test(BrokerContext context) {
    search(new TnsRequest(context), new TnsQuery("2018cow", null, null, null));
    return "TNS answers, and takes the key.";
  }

  private static Stream<TnsAnswer> found(TnsQuery query, BrokerContext context) {
    TnsRequest request = new TnsRequest(context);
    List<String> names = search(request, query);
    if (names.size() > 1) {
      context.note(
          "TNS found " + names.size() + " objects; each is asked for with a question of its own");
    }
    Stream<TnsAnswer> objects =
        names.stream().map(request::object).filter(answer -> answer.object() != null);
    Cone cone = query.position();
    return cone == null ? objects : Rows.inside(cone, objects, Tns::position, context);
  }

  private static @Nullable SkyPosition position(TnsAnswer answer) {
    TnsObject object = answer.object();
    return object == null ? null : object.position();
  }

  /** A search for a name that is not there is refused by some releases of the service. */
  private static List<String> search(TnsRequest request, TnsQuery query) {
    try {
      return request.search(query).names();
    } catch (BrokerException.Refused refused) {
      if (refused.status() == NOT_FOUND) {
        return List.of();
      }
      throw refused;
    }
  }

  @Override
  public @Nullable TnsQuery translate(AlertQuestion question) {
    return TnsQuery.of(question);
  }

  @Override
  public GenericAlert toGenericAlert(TnsAnswer answer) {
    TnsObject object = Objects.requireNonNull(answer.object(), "an answer without an object");
    GenericAlert alert =
        GenericAlert.of(
                object.number(), object.fullName(), object.discoverydate(), object.position())
            .withMagnitude(magnitude(object))
            .withUrl(page(object))
            .withExtra("type", TnsObject.name(object.objectType()))
            .withExtra("redshift", object.redshift())
            .withExtra("host", TnsObject.text(object.hostname()))
            .withExtra("host redshift", object.hostRedshift())
            .withExtra("reported by", TnsObject.name(object.reportingGroup()))
            .withExtra("discovered by", TnsObject.name(object.discoveryDataSource()));
    for (String name : object.surveyNames()) {
      alert = alert.withAlias(name);
    }
    return alert;
  }

  private static @Nullable Magnitude magnitude(TnsObject object) {
    Double mag = object.discoverymag();
    TnsFilter filter = object.discmagfilter();
    Band band = filter == null ? null : filter.band(null);
    return mag == null ? null : Magnitude.of(mag).withBand(band);
  }

  @Override
  public TnsAnswer fetchAlert(String id, BrokerContext context) {
    TnsAnswer answer = new TnsRequest(context).object(id);
    if (answer.object() == null) {
      throw new BrokerException.Refused("TNS has no object called " + id, null, NOT_FOUND);
    }
    return answer;
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(TnsAnswer answer, BrokerContext context) {
    return points(answer);
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
    return Rows.ifFound(() -> points(new TnsRequest(context).object(name)));
  }

  /** A transient by its own name, or by its survey's; nothing else has one at TNS. */
  @Override
  public @Nullable ResolvedObject resolve(String name, BrokerContext context) {
    TnsObject object =
        knows(name)
            ? object(new TnsRequest(context), name)
            : SURVEY_NAME.matcher(name).matches() ? reported(name, context) : null;
    return object == null
        ? null
        : ResolvedObject.of(object.fullName())
            .withAliases(object.surveyNames())
            .at(object.position(), null)
            .withRedshift(object.redshift())
            .withType(TnsObject.name(object.objectType()))
            .withPage(page(object));
  }

  private static @Nullable TnsObject reported(String surveyName, BrokerContext context) {
    TnsRequest request = new TnsRequest(context);
    List<String> names = search(request, new TnsQuery(null, surveyName, null, null));
    return names.isEmpty() ? null : object(request, names.getFirst());
  }

  private static @Nullable TnsObject object(TnsRequest request, String name) {
    try {
      return request.object(name).object();
    } catch (BrokerException.Refused refused) {
      if (refused.status() == NOT_FOUND) {
        return null;
      }
      throw refused;
    }
  }

  @Override
  public Class<TnsRow> rowType() {
    return TnsRow.class;
  }

  @Override
  public Stream<TnsRow> rows(@Nullable Instant since, BrokerContext context) {
    return new TnsFiles(context).since(since);
  }

  @Override
  public CatalogueEntry entry(TnsRow row) {
    return row.entry();
  }

  @Override
  public Set<String> prefixes() {
    return PREFIXES;
  }

  private static URI page(TnsObject object) {
    return Address.below(PAGES, "object/" + Address.segment(object.number())).uri();
  }

  private static Stream<PhotometryPoint> points(TnsAnswer answer) {
    TnsObject object = answer.object();
    List<TnsPoint> photometry = object == null ? null : object.photometry();
    return object == null || photometry == null
        ? Stream.empty()
        : photometry.stream()
            .flatMap(point -> point.points(object.number()))
            .sorted(Comparator.comparing(point -> point.time().utc()));
  }
}

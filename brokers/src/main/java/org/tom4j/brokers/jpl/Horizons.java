package org.tom4j.brokers.jpl;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Names;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.broker.SkyService;
import org.tom4j.brokers.smallbodies.SmallBodyName;

/**
 * JPL Horizons: orbits of asteroids and comets as they are today, perturbations and all. API:
 * https://ssd-api.jpl.nasa.gov/doc/horizons.html
 */
public final class Horizons implements SkyService, Names {
  private static final URI JPL = URI.create("https://ssd.jpl.nasa.gov/api/");
  private static final URI PAGES = URI.create("https://ssd.jpl.nasa.gov/tools/sbdb_lookup.html");
  private static final int SEVERAL = 300;
  private static final int REFUSED = 400;
  private static final int SHOWN = 300;

  /**
   * They move round the Sun, or are it, but have no orbit of a small body; minor planets of their
   * names do.
   */
  private static final Set<String> MAJOR =
      Set.of(
          "sun", "moon", "mercury", "venus", "earth", "mars", "jupiter", "saturn", "uranus",
          "neptune");

  @Override
  public BrokerInfo<?> info() {
    return BrokerInfo.of("JPL Horizons")
        .withDescription(
            "Tells how asteroids and comets move today, by number, name or designation.")
        .withHomepage(URI.create("https://ssd.jpl.nasa.gov/horizons/"))
        .withSettings(JplSettings.class);
  }

  @Override
  public @Nullable ResolvedObject resolve(String name, BrokerContext context) {
    SmallBodyName asked = SmallBodyName.of(name);
    if (asked == null || MAJOR.contains(asked.text().toLowerCase(Locale.ROOT))) {
      return null;
    }
    URI uri = address(command(asked), context);
    HorizonsAnswer answer = context.http().get(uri, HorizonsAnswer.class);
    try {
      if (HorizonsList.isIn(answer.text()) && !answer.isNothing()) {
        HorizonsList several = HorizonsList.of(answer.text()).exactly(asked.text());
        if (!several.isOne()) {
          throw new BrokerException.Refused(
              SmallBodyName.several("JPL", name, several.words()), uri, SEVERAL);
        }
        uri = address(command(several.bodies().getFirst()), context);
        answer = context.http().get(uri, HorizonsAnswer.class);
      }
      ResolvedObject told = answer.isNothing() ? null : object(answer, name, uri);
      return told == null || asked.fits(told) ? told : null;
    } catch (IllegalArgumentException unreadable) {
      throw new BrokerException.Malformed(
          "Horizons' answer for " + name + " cannot be read: " + unreadable.getMessage(),
          uri,
          unreadable);
    }
  }

  /** Elements of midnight, TDB: what is asked twice a day is answered alike. */
  private static URI address(String command, BrokerContext context) {
    long mjd =
        LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC)
            .getLong(JulianFields.MODIFIED_JULIAN_DAY);
    return JplSettings.service(context, JPL, "horizons.api")
        .with("format", "json")
        .with("COMMAND", "\"" + command + "\"")
        .with("OBJ_DATA", "YES")
        .with("MAKE_EPHEM", "YES")
        .with("EPHEM_TYPE", "ELEMENTS")
        .with("CENTER", "'500@10'")
        .with("REF_PLANE", "ECLIPTIC")
        .with("REF_SYSTEM", "ICRF")
        .with("OUT_UNITS", "AU-D")
        .with("TP_TYPE", "ABSOLUTE")
        .with("CSV_FORMAT", "YES")
        .with("TLIST", (mjd + 2_400_000) + ".5")
        .uri();
  }

  /** A semicolon makes Horizons look among small bodies alone; the name itself can hold none. */
  private static String command(SmallBodyName asked) {
    return switch (asked.kind()) {
      case NUMBER -> asked.text() + ";";
      case COMET -> comet(asked.text());
      case PROVISIONAL, PACKED -> "DES=" + asked.text() + ";";
      case NAME -> "NAME=" + asked.text() + ";";
    };
  }

  private static String command(HorizonsList.Body body) {
    return body.isComet() ? comet(body.des()) : body.record() + ";";
  }

  /** Of its apparitions the one that is nearest; of its fragments none but the one meant. */
  private static String comet(String designation) {
    boolean fragment = designation.matches(".*-[A-Z]{1,2}");
    return "DES=" + designation + ";CAP" + (fragment ? "" : ";NOFRAG");
  }

  private static @Nullable ResolvedObject object(HorizonsAnswer answer, String name, URI uri) {
    if (!answer.words().isEmpty()) {
      throw new BrokerException.Refused(
          "Horizons refused to tell of " + name + ": " + shown(answer.words()), uri, REFUSED);
    }
    if (!HorizonsElements.isIn(answer.text())) {
      String text = answer.text().replaceAll("[\\s*]+", " ").strip();
      throw new IllegalArgumentException("it holds no table: " + shown(text));
    }
    HorizonsElements told = HorizonsElements.of(answer.text());
    BodyTitle title = BodyTitle.of(told.title());
    return title == null
        ? null
        : ResolvedObject.of(title.name())
            .withAliases(title.aliases(List.of()))
            .withOrbit(told.orbit())
            .withPage(URI.create(PAGES + "#/?sstr=" + Address.segment(title.des())));
  }

  private static String shown(String words) {
    return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
  }
}

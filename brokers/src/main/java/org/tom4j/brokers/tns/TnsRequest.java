package org.tom4j.brokers.tns;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.JsonValue.JsonText;

/** Questions as TNS takes them: a form with the key, and with JSON in one of its fields. */
final class TnsRequest {
  static final URI TNS = URI.create("https://www.wis-tns.org/");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What rounding a position to 0.01 s and 0.1″ may move it, and a little. */
  private static final double ROUNDED = 0.2;

  private final TnsSettings settings;
  private final BrokerHttp http;

  TnsRequest(BrokerContext context) {
    settings = context.settings(TnsSettings.class);
    http = context.http().withHeader("User-Agent", settings.marker());
  }

  TnsSearch search(TnsQuery query) {
    Map<String, JsonValue> asked = new LinkedHashMap<>();
    Cone cone = query.position();
    if (cone != null) {
      // With many decimals the service answers with an error of its own.
      asked.put("ra", new JsonText(cone.center().raSexagesimal()));
      asked.put("dec", new JsonText(cone.center().decSexagesimal()));
      asked.put("radius", new JsonText(Address.written(cone.radius().arcseconds() + ROUNDED)));
      asked.put("units", new JsonText("arcsec"));
    }
    if (query.objname() != null) {
      asked.put("objname", new JsonText(bare(query.objname())));
      asked.put("objname_exact_match", new JsonText("1"));
    }
    if (query.internalName() != null) {
      asked.put("internal_name", new JsonText(query.internalName().strip()));
      asked.put("internal_name_exact_match", new JsonText("1"));
    }
    if (query.publicSince() != null) {
      asked.put("public_timestamp", new JsonText(SECONDS.format(query.publicSince())));
    }
    return ask("api/get/search", asked, TnsSearch.class);
  }

  /** One object with the photometry that was reported with it. */
  TnsAnswer object(String name) {
    Map<String, JsonValue> asked = new LinkedHashMap<>();
    asked.put("objname", new JsonText(bare(name)));
    asked.put("photometry", new JsonText("1"));
    return ask("api/get/object", asked, TnsAnswer.class);
  }

  /** A public file, a zip with one table in it. */
  Stream<TnsRow> file(String name) {
    URI file = Address.below(base(), "system/files/tns_public_objects/" + name).uri();
    return http.postFormCsv(file, Map.of("api_key", settings.key()), TnsRow.class);
  }

  private URI base() {
    return settings.address() == null ? TNS : settings.address();
  }

  private <T> T ask(String path, Map<String, JsonValue> asked, Class<T> type) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("api_key", settings.key());
    form.put("data", new JsonObject(asked).json());
    return http.postForm(Address.below(base(), path).uri(), form, type);
  }

  /** {@code 2024aa} of {@code SN 2024aa}, {@code SN2024aa} or {@code 2024aa}. */
  static String bare(String name) {
    return name.strip().replaceFirst("^[A-Za-z]{1,5}[ -]*(?=[12]\\d{3})", "");
  }
}

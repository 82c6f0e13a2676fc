package org.tom4j.brokers.atlas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.Malformed;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerException.RateLimited;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.PhotometryRequest;

/**
 * The server, asked with an account's token. Of addresses that it tells the path alone is taken:
 * the token goes nowhere but where the settings say.
 */
record AtlasService(URI address, BrokerHttp http) {
  static final URI PAGES = URI.create("https://fallingstar-data.com/forcedphot/");

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  /** MJD of 1970-01-01. */
  private static final BigDecimal EPOCH = BigDecimal.valueOf(40_587);

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  /** What the service answers to a new request. */
  public record Submitted(String url) {}

  /** What it answers to a user with password. */
  public record Token(String token) {}

  /**
   * @throws NotConfigured if there is neither a token nor a user with password
   */
  static AtlasService of(BrokerContext context) {
    AtlasSettings settings = context.settings(AtlasSettings.class);
    URI address = address(settings);
    String token = settings.token();
    return new AtlasService(
        address,
        context
            .http()
            .withHeader(
                "Authorization",
                "Token " + (token == null ? signedIn(settings, context.http()) : token)));
  }

  /** Asks for the queue, or only for a token where there is none yet. */
  static String test(BrokerContext context) {
    AtlasSettings settings = context.settings(AtlasSettings.class);
    if (settings.token() == null) {
      signedIn(settings, context.http());
      return "ATLAS answers, and takes user and password.";
    }
    AtlasService service = of(context);
    service.http.get(service.at("queue/"), JsonValue.class);
    return "ATLAS answers, and takes the token.";
  }

  private static URI address(AtlasSettings settings) {
    URI address = settings.address();
    if (address == null) {
      return PAGES;
    }
    return address.getPath().endsWith("/") ? address : URI.create(address + "/");
  }

  private static String signedIn(AtlasSettings settings, BrokerHttp http) {
    String user = settings.user();
    String password = settings.password();
    if (user == null || password == null) {
      String key = "brokers." + AtlasForced.NAME + ".token";
      throw new NotConfigured(
          key
              + " is not set, nor user and password. ATLAS measures for accounts alone, which are"
              + " free: register at "
              + PAGES
              + ".",
          key,
          null);
    }
    URI asked = address(settings).resolve("api-token-auth/");
    try {
      return http.postForm(asked, Map.of("username", user, "password", password), Token.class)
          .token();
    } catch (Refused refused) {
      if (refused.status() == BAD_REQUEST) {
        throw new Refused(
            "ATLAS does not take this user and password: look at the module's settings.",
            asked,
            BAD_REQUEST);
      }
      throw refused;
    }
  }

  /** The path of the task that was made of a request. */
  String submit(PhotometryRequest request) {
    try {
      return path(http.postForm(at("queue/"), form(request), Submitted.class).url());
    } catch (RateLimited limited) {
      throw limited.retryAfter() == null
          ? new RateLimited(
              String.valueOf(limited.getMessage()),
              limited.uri(),
              AtlasWait.in(String.valueOf(limited.getMessage())))
          : limited;
    }
  }

  private static Map<String, String> form(PhotometryRequest request) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("ra", plain(request.position().raDegrees()));
    form.put("dec", plain(request.position().decDegrees()));
    form.put("mjd_min", mjd(request.from()));
    form.put("mjd_max", mjd(request.to()));
    form.put("use_reduced", "false");
    form.put("send_email", "false");
    PhotometryRequest.Motion motion = request.motion();
    if (motion != null) {
      form.put("propermotion_ra", plain(motion.raMasPerYear()));
      form.put("propermotion_dec", plain(motion.decMasPerYear()));
      form.put("radec_epoch_year", plain(motion.epochYear()));
    }
    return form;
  }

  /** Null if the service no longer knows it. */
  @Nullable AtlasTask task(String path) {
    try {
      return http.get(address.resolve(path), AtlasTask.class);
    } catch (Refused refused) {
      if (refused.status() == NOT_FOUND) {
        return null;
      }
      throw refused;
    }
  }

  Stream<String> result(String url) {
    return http.getLines(address.resolve(path(url)));
  }

  private URI at(String place) {
    return address.resolve(place);
  }

  private static String path(String url) {
    try {
      String path = URI.create(url.strip()).getRawPath();
      if (path != null && path.startsWith("/") && !path.startsWith("//")) {
        return path;
      }
    } catch (IllegalArgumentException noAddress) {
      // Told below.
    }
    // Not quoted: who told it knows the token that it was asked with.
    throw new Malformed("ATLAS told an address of the task that is none.", null);
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).toPlainString();
  }

  /** To 0.9 s. */
  private static String mjd(Instant utc) {
    return EPOCH
        .add(BigDecimal.valueOf(utc.getEpochSecond()).divide(DAY, 5, RoundingMode.HALF_UP))
        .toPlainString();
  }
}

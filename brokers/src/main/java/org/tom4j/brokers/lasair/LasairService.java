package org.tom4j.brokers.lasair;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.JsonValue;

/** One of Lasair's two services, asked with the account's token. */
final class LasairService {
  /** What every account is answered in one go, if it asks for as many. */
  private static final int SURE_PAGE = 1_000;

  private static final double NEARLY = 0.9;

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final LasairSurvey survey;
  private final LasairRequest request;
  private final BrokerHttp http;

  private LasairService(LasairSurvey survey, LasairRequest request, BrokerHttp http) {
    this.survey = survey;
    this.request = request;
    this.http = http;
  }

  /**
   * @throws NotConfigured if there is no token, with words on how to get one
   */
  static LasairService of(LasairSurvey survey, BrokerContext context) {
    LasairSettings settings = settings(survey, context);
    URI address = settings.address();
    return new LasairService(
        survey,
        new LasairRequest(survey, address == null ? survey.api() : address),
        context.http().withHeader("Authorization", "Token " + settings.token()));
  }

  private static LasairSettings settings(LasairSurvey survey, BrokerContext context) {
    try {
      return context.settings(LasairSettings.class);
    } catch (NotConfigured missing) {
      String key = "brokers." + survey.module() + ".token";
      throw missing.setting().equals(key)
          ? new NotConfigured(
              key
                  + " is not set. Lasair answers accounts alone, which are free: sign up"
                  + " at "
                  + survey.portal()
                  + ", and take the token from the page of your profile there.",
              key,
              null)
          : missing;
    }
  }

  /** The ids of a cone's objects. Without any, one service answers an empty list, one an error. */
  List<String> idsIn(Cone cone) {
    JsonValue answer;
    URI uri = request.cone(cone);
    try {
      answer = http.get(uri, JsonValue.class);
    } catch (Refused refused) {
      if (refused.status() == BAD_REQUEST && saysNone(refused.getMessage())) {
        return List.of();
      }
      throw refused;
    }
    String error = answer.get("error").text();
    if (error != null) {
      if (saysNone(error)) {
        return List.of();
      }
      throw new Refused("Lasair refused the cone: " + error, uri, BAD_REQUEST);
    }
    List<JsonValue> bare = answer.elements();
    return (bare.isEmpty() ? answer.get("objects").elements() : bare)
        .stream()
            .map(hit -> hit.get("object").text())
            .filter(Objects::nonNull)
            .map(survey::id)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
  }

  private static boolean saysNone(@Nullable String words) {
    return words != null && words.contains("No object found");
  }

  /** Asks the least that the token is needed for. */
  String test() {
    idsIn(Cone.of(SkyPosition.ofDegrees(0, 0), Angle.ofArcseconds(1)));
    return survey.module() + " answers, and takes the token.";
  }

  /** Every object that meets the conditions, page by page. */
  <A> Stream<A> pages(LasairSql sql, Class<A> type) {
    int size = sql.query().pageSize();
    AtomicLong ofPage = new AtomicLong();
    return Stream.iterate(
            0L, offset -> offset >= 0, offset -> nextOffset(offset, ofPage.get(), size))
        .flatMap(offset -> {
          ofPage.set(0);
          return http.getArray(request.query(sql, List.of(), size, offset), type)
              .peek(_ -> ofPage.incrementAndGet());
        });
  }

  /**
   * Where the next page begins, or −1 after the last. Rows that could not be read are not among
   * those counted: a page that lacks a few may have been full.
   */
  private static long nextOffset(long offset, long read, int size) {
    if (read >= NEARLY * size) {
      return offset + size;
    }
    boolean capped = size > SURE_PAGE && read >= NEARLY * SURE_PAGE && read <= SURE_PAGE;
    return capped ? offset + SURE_PAGE : -1;
  }

  /** Those of some objects that meet the conditions. */
  <A> Stream<A> among(List<String> ids, LasairSql sql, Class<A> type) {
    return request.groups(sql, ids).stream()
        .flatMap(group -> http.getArray(request.query(sql, group, SURE_PAGE, 0), type));
  }

  /**
   * All that is known of one object.
   *
   * @param name the object's
   * @throws Refused with status 404 if it is no name of the survey's
   */
  <A> A object(String name, Class<A> type) {
    String id = survey.id(name);
    if (id == null) {
      throw new Refused(
          "'" + name + "' is no object of " + survey.module() + ": look at its ID.",
          null,
          NOT_FOUND);
    }
    return http.get(request.object(id), type);
  }
}

package org.tom4j.brokers.babamul;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.BrokerException.Refused;
import org.tom4j.broker.BrokerHttp;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Rows;

/** Babamul of one survey, asked with an account's token. */
final class BabamulService {
  private static final URI API = URI.create("https://babamul.caltech.edu/api/babamul");
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final BabamulSurvey survey;
  private final BabamulRequest request;
  private final BrokerHttp http;

  private BabamulService(BabamulSurvey survey, BabamulRequest request, BrokerHttp http) {
    this.survey = survey;
    this.request = request;
    this.http = http;
  }

  /**
   * @throws NotConfigured if there is no token, with words on how to get one
   */
  static BabamulService of(BabamulSurvey survey, BrokerContext context) {
    BabamulSettings settings = context.settings(BabamulSettings.class);
    String token = settings.token();
    if (token == null) {
      String key = "brokers." + survey.module() + ".token";
      throw new NotConfigured(
          key
              + " is not set. Babamul answers accounts alone, which are free: sign up at "
              + BabamulSurvey.PORTAL
              + "/signup, and make a personal access token (bbml_…) on the page of your profile"
              + " there. It serves for both surveys.",
          key,
          null);
    }
    URI address = settings.address();
    return new BabamulService(
        survey,
        new BabamulRequest(survey, address == null ? API : address),
        context.http().withHeader("Authorization", "Bearer " + token));
  }

  /**
   * Every alert that meets a query, page by page.
   *
   * @param page what the service answers: its message, and its data
   */
  <P, A> Stream<A> alerts(BabamulQuery query, Class<P> page, Function<P, Elements<A>> data) {
    List<String> named = query.objectIds();
    return named.isEmpty()
        ? alerts(query, null, page, data)
        : named.stream().map(this::checked).distinct().flatMap(id -> alerts(query, id, page, data));
  }

  private <P, A> Stream<A> alerts(
      BabamulQuery query, @Nullable String id, Class<P> page, Function<P, Elements<A>> data) {
    int size = query.alertsAPage();
    return query
        .intervals()
        .flatMap(interval ->
            http.pages(
                    number -> request.alerts(query, id, interval, number),
                    page,
                    read -> data.apply(read).isFull(size))
                .flatMap(read -> data.apply(read).good().stream()));
  }

  /** All alerts of one object. */
  <A> Stream<A> alertsOf(String objectId, Class<A> type) {
    return http.getArray(request.alertsOf(objectId), type, "data");
  }

  /** All that is known of one object, in its envelope. */
  <R> R object(String objectId, Class<R> reply) {
    return http.get(request.object(objectId), reply);
  }

  /** What the service answers of pictures. */
  public record CutoutsReply(@Nullable BabamulCutouts data) {}

  /** A picture of an alert; null if there is none. */
  @Nullable Cutout cutout(String candid, Cutout.Kind kind) {
    return Rows.ifFound(
            () -> Stream.ofNullable(http.get(request.cutouts(candid), CutoutsReply.class).data()))
        .map(cutouts -> cutouts.of(kind, survey == BabamulSurvey.ZTF, request.cutouts(candid)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whose the token is, in words. */
  String test() {
    String user = http.get(request.profile(), JsonValue.class).get("data").get("username").text();
    return "Babamul answers, and takes the token" + (user == null ? "." : " of " + user + ".");
  }

  /**
   * An object's id as Babamul writes it.
   *
   * @throws Refused with status 404 if it is no name of the survey's
   */
  String known(String name) {
    return id(name, NOT_FOUND);
  }

  private String checked(String name) {
    return id(name, BAD_REQUEST);
  }

  private String id(String name, int status) {
    String id = survey.id(name);
    if (id == null) {
      throw new Refused(
          "'" + name + "' is no object of " + survey.module() + ": look at the object ID.",
          null,
          status);
    }
    return id;
  }
}

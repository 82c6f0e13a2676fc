package org.tom4j.brokers.babamul;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Jd;
import org.tom4j.broker.Address;
import org.tom4j.form.Range;

/** Questions as Babamul's API takes them. Pure. */
record BabamulRequest(BabamulSurvey survey, URI base) {

  /**
   * A page of alerts, oldest numbers first.
   *
   * @param objectId whose they are; null: of any object
   * @param interval a part of the query's, as a Julian date in UTC for both surveys
   * @param page counted from 0
   */
  URI alerts(BabamulQuery query, @Nullable String objectId, Range<Instant> interval, int page) {
    Cone cone = query.position();
    Range<Double> magnitude = query.measured().magpsf();
    Range<Double> score = query.measured().score();
    BabamulQuery.Kind kind = query.kind();
    int limit = query.alertsAPage();
    return below("alerts")
        .with("object_id", objectId)
        .with("ra", cone == null ? null : cone.center().raDegrees())
        .with("dec", cone == null ? null : cone.center().decDegrees())
        .with("radius_arcsec", cone == null ? null : cone.radius().arcseconds())
        .with("start_jd", jd(interval.min()))
        .with("end_jd", jd(interval.max()))
        .with("min_magpsf", magnitude == null ? null : magnitude.min())
        .with("max_magpsf", magnitude == null ? null : magnitude.max())
        .with("min_drb", score == null ? null : score.min())
        .with("max_drb", score == null ? null : score.max())
        .with("is_positive", BabamulQuery.Only.asked(query.measured().positive()))
        .with("is_rock", BabamulQuery.Only.asked(kind.rock()))
        .with("is_star", BabamulQuery.Only.asked(kind.star()))
        .with("is_near_brightstar", BabamulQuery.Only.asked(kind.nearBrightStar()))
        .with("is_stationary", BabamulQuery.Only.asked(kind.stationary()))
        .with("limit", limit)
        .with("skip", page == 0 ? null : (long) page * limit)
        .uri();
  }

  /** All alerts of one object in one answer. */
  URI alertsOf(String objectId) {
    return below("alerts").with("object_id", objectId).uri();
  }

  /** All that is known of one object, with its history. */
  URI object(String objectId) {
    return below("objects/" + Address.segment(objectId)).uri();
  }

  /** The three pictures of one alert. */
  URI cutouts(String candid) {
    return below("cutouts").with("candid", candid).uri();
  }

  /** Whose the token is. */
  URI profile() {
    return Address.below(base, "profile").uri();
  }

  private Address below(String path) {
    return Address.below(base, "surveys/" + survey.path() + "/" + path);
  }

  private static @Nullable Double jd(@Nullable Instant time) {
    return time == null ? null : Jd.of(time);
  }
}

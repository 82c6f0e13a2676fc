package org.tom4j.brokers.babamul;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.survey.Ztf;

/**
 * What Babamul takes an alert for.
 *
 * @param rock a known object of the solar system
 * @param star likely a star
 * @param nearBrightstar in the light of one
 * @param stationary seen there before, some time ago
 * @param sso which object of the solar system; alerts of before mid-2026 come without
 */
public record BabamulProperties(
    @Nullable Boolean rock,
    @Nullable Boolean star,
    @Nullable Boolean nearBrightstar,
    @Nullable Boolean stationary,
    @Nullable JsonValue sso) {

  static final BabamulProperties NONE = new BabamulProperties(null, null, null, null, null);

  boolean isRock() {
    return Boolean.TRUE.equals(rock) || (sso != null && "true".equals(Ztf.text(sso.get("is_sso"))));
  }

  /** What the body of the solar system is called; null: not told. */
  @Nullable String designation() {
    return sso == null ? null : Ztf.text(sso.get("designation"));
  }

  GenericAlert told(GenericAlert alert) {
    return alert
        .withExtra("star", ifSo(star))
        .withExtra("near a bright star", ifSo(nearBrightstar))
        .withExtra("stationary", ifSo(stationary));
  }

  private static @Nullable String ifSo(@Nullable Boolean told) {
    return Boolean.TRUE.equals(told) ? "yes" : null;
  }
}

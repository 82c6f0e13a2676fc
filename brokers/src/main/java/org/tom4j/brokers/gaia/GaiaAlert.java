package org.tom4j.brokers.gaia;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Member;

/**
 * A line of Gaia's list of alerts.
 *
 * @param name {@code Gaia20cpu}
 * @param date when it was observed; the list does not say in which scale, and it is read as UTC
 * @param ra degrees, ICRS
 * @param dec degrees, ICRS
 * @param alertMag G at the alert
 * @param historicMag mean G before
 * @param historicStdDev its scatter
 * @param alertClass what Gaia took it for, {@code unknown} mostly
 * @param published when it was told
 * @param comment a person's words
 * @param tnsId {@code AT2020lto}
 */
public record GaiaAlert(
    @Member("Name") String name,
    @Nullable @Member("Date") Instant date,
    @Nullable @Member("RaDeg") Double ra,
    @Nullable @Member("DecDeg") Double dec,
    @Nullable @Member("AlertMag") Double alertMag,
    @Nullable @Member("HistoricMag") Double historicMag,
    @Nullable @Member("HistoricStdDev") Double historicStdDev,
    @Nullable @Member("Class") String alertClass,
    @Nullable @Member("Published") Instant published,
    @Nullable @Member("Comment") String comment,
    @Nullable @Member("TNSid") String tnsId) {

  @Nullable SkyPosition position() {
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }
}

package org.tom4j.brokers.babamul;

import java.net.URI;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException.Malformed;
import org.tom4j.broker.Cutout;

/** The pictures of an alert: FITS, gzipped or not, written in base 64. */
public record BabamulCutouts(
    @Nullable String cutoutScience,
    @Nullable String cutoutTemplate,
    @Nullable String cutoutDifference) {

  /**
   * @param northUp how the survey writes its images
   * @param asked for the words of a failure
   * @return null if there is none of the kind
   */
  @Nullable Cutout of(Cutout.Kind kind, boolean northUp, URI asked) {
    String written =
        switch (kind) {
          case SCIENCE -> cutoutScience;
          case TEMPLATE -> cutoutTemplate;
          case DIFFERENCE -> cutoutDifference;
        };
    if (written == null || written.isBlank()) {
      return null;
    }
    try {
      return new Cutout(Base64.getDecoder().decode(written.strip()), northUp);
    } catch (IllegalArgumentException notBase64) {
      throw new Malformed("Babamul's picture is not written in base 64.", asked, notBase64);
    }
  }
}

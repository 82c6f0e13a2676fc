package org.tom4j.broker;

/**
 * A small picture of the sky around an alert.
 *
 * @param image a PNG, a JPEG or a FITS image, also gzipped, as the service sent it; at most 4 MiB
 * @param northUp whether the first row of a FITS image is the northern one, as ZTF writes them, and
 *     not the southern one, as FITS has it; says nothing of a PNG or JPEG
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Cutout(byte[] image, boolean northUp) {
  /** Which picture. */
  public enum Kind {
    /** As it was when the alert was made. */
    SCIENCE,
    /** The reference it was compared with. */
    TEMPLATE,
    /** What differs. */
    DIFFERENCE
  }

  /** A picture that is stored as it is to be seen. */
  public static Cutout of(byte[] image) {
    return new Cutout(image, false);
  }
}

package org.tom4j.brokers.vo;

import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;

/** Parts of questions in ADQL 2.0 (IVOA); what is asked for is numbers alone. */
public final class Adql {
  private Adql() {}

  /**
   * The condition that a row lies in the cone. Holds at the poles and across 0h: the services'
   * circles are circles.
   *
   * @param ra the column of the right ascension, degrees, quoted if it has to be
   * @param dec the column of the declination, degrees
   */
  public static String inside(String ra, String dec, Cone cone) {
    return "1=CONTAINS(POINT('ICRS',"
        + ra
        + ","
        + dec
        + "),CIRCLE('ICRS',"
        + Address.written(cone.center().raDegrees())
        + ","
        + Address.written(cone.center().decDegrees())
        + ","
        + Address.written(cone.radius().degrees())
        + "))";
  }
}

package org.tom4j.brokers.vizier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The catalogues that are asked, those first that say most of a place. Tables and columns are
 * VizieR's, as its ReadMe of each catalogue (https://cdsarc.cds.unistra.fr/viz-bin/ReadMe/I/355 and
 * so on) has them.
 */
final class Catalogues {
  /** Gaia Collaboration 2022; positions at Julian year 2016.0, G, BP and RP in Vega's system. */
  private static final Catalogue GAIA =
      new Catalogue(
          "Gaia DR3",
          "I/355/gaiadr3",
          null,
          "Source",
          "Gaia DR3 ",
          "RA_ICRS",
          "DE_ICRS",
          2016.0,
          List.of("pmRA", "pmDE", "Plx"),
          List.of(
              Brightness.vega("gaiabp", "BPmag"),
              Brightness.vega("gaiag", "Gmag"),
              Brightness.vega("gaiarp", "RPmag")),
          null,
          null,
          List.of(),
          Map.of());

  /** Watson and others, AAVSO, renewed all the time; of stars that vary. */
  private static final Catalogue VSX =
      new Catalogue(
          "VSX",
          "B/vsx/vsx",
          null,
          "Name",
          "",
          "RAJ2000",
          "DEJ2000",
          null,
          List.of(),
          List.of(),
          null,
          null,
          List.of("Type"),
          Map.of());

  /**
   * Ahumada and others 2020; model magnitudes, spectroscopic class and redshift. Of an object that
   * was observed more than once the primary row alone: the others have the mode 2.
   */
  private static final Catalogue SDSS =
      new Catalogue(
          "SDSS DR16",
          "V/154/sdss16",
          "\"mode\"=1",
          "objID",
          "",
          "RA_ICRS",
          "DE_ICRS",
          null,
          List.of(),
          List.of(
              Brightness.ab("sdssu", "umag"),
              Brightness.ab("sdssg", "gmag"),
              Brightness.ab("sdssr", "rmag"),
              Brightness.ab("sdssi", "imag"),
              Brightness.ab("sdssz", "zmag")),
          null,
          "zsp",
          List.of("spCl", "class"),
          Map.of("3", "galaxy by its image", "6", "star by its image"));

  /** Chambers and others 2016; mean PSF magnitudes. */
  private static final Catalogue PS1 =
      new Catalogue(
          "Pan-STARRS DR1",
          "II/349/ps1",
          null,
          "objID",
          "",
          "RAJ2000",
          "DEJ2000",
          null,
          List.of(),
          List.of(
              Brightness.ab("ps1g", "gmag"),
              Brightness.ab("ps1r", "rmag"),
              Brightness.ab("ps1i", "imag"),
              Brightness.ab("ps1z", "zmag"),
              Brightness.ab("ps1y", "ymag")),
          null,
          null,
          List.of(),
          Map.of());

  /** Cutri and others 2003, observed 1997 to 2001. */
  private static final Catalogue TWO_MASS =
      new Catalogue(
          "2MASS",
          "II/246/out",
          null,
          "2MASS",
          "2MASS J",
          "RAJ2000",
          "DEJ2000",
          null,
          List.of(),
          List.of(
              Brightness.vega("2massj", "Jmag"),
              Brightness.vega("2massh", "Hmag"),
              Brightness.vega("2massks", "Kmag")),
          "Qflg",
          null,
          List.of(),
          Map.of());

  /** Cutri and others 2013, observed 2010. */
  private static final Catalogue ALLWISE =
      new Catalogue(
          "AllWISE",
          "II/328/allwise",
          null,
          "AllWISE",
          "WISEA ",
          "RAJ2000",
          "DEJ2000",
          null,
          List.of(),
          List.of(
              Brightness.vega("W1", "W1mag"),
              Brightness.vega("W2", "W2mag"),
              Brightness.vega("W3", "W3mag"),
              Brightness.vega("W4", "W4mag")),
          "qph",
          null,
          List.of(),
          Map.of());

  static final List<Catalogue> ALL = List.of(GAIA, VSX, SDSS, PS1, TWO_MASS, ALLWISE);

  private Catalogues() {}

  /** All names, with commas between. */
  static String names() {
    return ALL.stream().map(Catalogue::name).collect(Collectors.joining(", "));
  }
}

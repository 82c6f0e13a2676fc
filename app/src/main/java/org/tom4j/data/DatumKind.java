package org.tom4j.data;

/** What was measured. */
public enum DatumKind {
  PHOTOMETRY,
  SPECTROSCOPY,
  ASTROMETRY
}

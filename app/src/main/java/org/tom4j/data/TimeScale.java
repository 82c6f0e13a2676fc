package org.tom4j.data;

/**
 * The scale of a time as it was given; the stored time is UTC, but HJD and BJD are kept as they
 * are.
 */
public enum TimeScale {
  UTC,
  TAI,
  TT,
  TDB,
  TCB,
  HJD,
  BJD
}

package org.tom4j.data;

/** Which moment of an exposure a time is. */
public enum TimeReference {
  START,
  MID,
  EXPOSURE
}

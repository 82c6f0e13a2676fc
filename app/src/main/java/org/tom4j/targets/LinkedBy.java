package org.tom4j.targets;

/** Why an alert belongs to a target. */
public enum LinkedBy {
  MADE_FROM,
  SAME_NAME,
  POSITION,
  LINKED
}

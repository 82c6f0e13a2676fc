package org.tom4j.access;

/** What a grant or an audit entry is about. */
public enum Kind {
  PERSON,
  GROUP,
  TOKEN,
  QUERY,
  RUN,
  ALERT,
  TARGET,
  TARGET_LIST,
  DATUM
}

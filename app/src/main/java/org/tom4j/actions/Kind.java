package org.tom4j.actions;

/** What is done with an alert. */
enum Kind {
  /** It gets a target, or is linked to the one that is here; that is put on a list if so wanted. */
  TARGET,
  /** An address is told. */
  WEBHOOK
}

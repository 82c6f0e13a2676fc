package org.tom4j.alerts;

/** What a row is against the earlier runs of its query. */
enum Mark {
  /** An alert id that no earlier run had. */
  NEW,
  /** A known id with a later time or other content. */
  UPDATED,
  /** The same as before. */
  SEEN
}

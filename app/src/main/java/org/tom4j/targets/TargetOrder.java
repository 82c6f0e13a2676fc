package org.tom4j.targets;

/** What the list is sorted by; targets without a value come last either way. */
enum TargetOrder {
  /** Numbers are given in order, so the number tells what is newer. */
  CREATED("t.id"),
  NAME("t.name_key"),
  RA("t.ra"),
  DEC("t.dec");

  private final String column;

  TargetOrder(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  boolean mayBeAbsent() {
    return this == RA || this == DEC;
  }
}

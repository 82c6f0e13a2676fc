package org.tom4j.access;

/** Who may see a row; its owner and admins always may, groups and persons by grants. */
public enum Permissions {
  /** Its owner, and whom a grant names. */
  PRIVATE,
  /** Every person who is signed in. */
  PUBLIC,
  /** Everyone, signed in or not. */
  OPEN
}

package org.tom4j.catalogue;

import java.util.Collection;
import java.util.List;

/** The targets of this TOM by their names; what a catalogue may do with them. */
public interface NamedTargets {

  /**
   * A name of a target, its own or an alias.
   *
   * @param id of the name, which grows
   * @param key the name, folded
   */
  record Name(long id, long target, String key) {}

  /** What came of a name. */
  enum Given {
    /** The target has it as an alias now. */
    ADDED,
    /** It had it before. */
    THERE,
    /** Another target is called so. */
    TAKEN
  }

  /**
   * Names that begin so, in the order of their ids.
   *
   * @param beginnings folded, at least one
   * @param after of names with larger ids only
   */
  List<Name> beginning(Collection<String> beginnings, long after, int most);

  /**
   * Gives a target one more name, as an alias with its source; its other names stay. Told in its
   * history.
   */
  Given alsoCalled(long target, String name, String source);
}

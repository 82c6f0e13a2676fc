package org.tom4j.targets;

import java.util.List;
import java.util.Optional;
import org.tom4j.access.Viewer;

/** What pages of targets ask about the lists that targets are on. */
public interface TargetLists {

  /** The list, if the viewer may see it. */
  Optional<ListName> find(Viewer viewer, long list);

  /** The lists that the viewer may put targets on, by name. */
  List<ListName> changeable(Viewer viewer);

  /** The lists that a target is on, as far as the viewer may see them, by name. */
  List<ListName> holding(Viewer viewer, long target);
}

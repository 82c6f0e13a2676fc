package org.tom4j.targets;

import java.util.List;

/**
 * Which lists a target is on.
 *
 * @param offered further lists that the reader may put it on
 */
public record ListsView(List<ListName> holding, List<ListName> offered) {

  public ListsView {
    holding = List.copyOf(holding);
    offered = List.copyOf(offered);
  }

  static ListsView of(List<ListName> holding, List<ListName> changeable) {
    List<Long> already = holding.stream().map(ListName::id).toList();
    return new ListsView(
        holding, changeable.stream().filter(list -> !already.contains(list.id())).toList());
  }
}

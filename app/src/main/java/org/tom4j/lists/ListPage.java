package org.tom4j.lists;

import org.tom4j.targets.TargetListPage;

/**
 * A list of targets.
 *
 * @param count how many of its targets the reader may see, in words
 * @param owner whose it is, or ""
 */
public record ListPage(
    String name,
    String path,
    String permissions,
    String count,
    String owner,
    boolean mayChange,
    boolean mayDelete,
    TargetListPage targets) {}

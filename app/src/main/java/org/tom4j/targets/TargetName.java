package org.tom4j.targets;

import org.jspecify.annotations.Nullable;

/**
 * One name of a target.
 *
 * @param main whether it is the target's own name; else an alias
 * @param source who calls it so (a broker), or null: a person wrote it
 */
public record TargetName(String name, boolean main, @Nullable String source) {}

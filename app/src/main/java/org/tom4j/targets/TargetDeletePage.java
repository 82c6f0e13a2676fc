package org.tom4j.targets;

/** Asks before a target is deleted. */
public record TargetDeletePage(long id, String name, String goesWithIt) {}

package org.tom4j.lists;

/** Asks before a list is deleted. */
public record ListDeletePage(String name, String path) {}

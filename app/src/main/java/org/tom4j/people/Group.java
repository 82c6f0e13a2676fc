package org.tom4j.people;

/**
 * Persons who share what is theirs.
 *
 * @param members how many there are
 */
public record Group(long id, String name, long members) {}

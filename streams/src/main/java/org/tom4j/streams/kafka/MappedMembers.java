package org.tom4j.streams.kafka;

import org.jspecify.annotations.Nullable;

/**
 * Which members of packets of nobody who is known are what; members inside members with dots.
 *
 * @param id the alert's id
 * @param name the object's name, or null
 * @param time when it was observed, or null
 * @param timeIs what that time counts
 * @param ra degrees, ICRS; or null
 * @param dec degrees, ICRS; or null
 * @param mag magnitude, or null
 * @param score or null
 * @param url of the alert's page, or null
 */
record MappedMembers(
    String id,
    @Nullable String name,
    @Nullable String time,
    MemberTime timeIs,
    @Nullable String ra,
    @Nullable String dec,
    @Nullable String mag,
    @Nullable String score,
    @Nullable String url) {}

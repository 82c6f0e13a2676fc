package org.tom4j.alerts;

import java.util.List;

/**
 * What the page of an alert shows of its sky map.
 *
 * @param facts areas, distance and the like; empty until the map is read
 * @param words what there is to say of it: that it waits, why it cannot be read, or ""
 * @param page its own page
 * @param fetchable the address that it can be fetched from, or ""
 * @param standing that the event was taken back or a newer map is there, or ""
 */
public record SkyMapPanel(
    List<AlertPage.Fact> facts, String words, String page, String fetchable, String standing) {}

package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an alert shows of its sky map.
 *
 * @param facts areas, distance and the like; empty until the map is read
 * @param words what there is to say of it: that it waits, why it cannot be read, or ""
 * @param page its own page
 * @param fetchable the address that it can be fetched from, or ""
 * @param newer that there is a newer map of the event; null: none, or the event was taken back,
 *     which stands on top of the page
 */
public record SkyMapPanel(
    List<AlertPage.Fact> facts,
    String words,
    String page,
    String fetchable,
    @Nullable Overtaken newer) {}

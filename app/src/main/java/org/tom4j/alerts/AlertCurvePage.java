package org.tom4j.alerts;

import org.tom4j.data.LightCurve;

/**
 * The photometry of an alert's object as its packet tells it.
 *
 * @param name what the alert is called
 * @param curve empty if the packet tells none
 */
public record AlertCurvePage(long alert, String name, LightCurve curve) {}

package org.tom4j.web;

import org.jspecify.annotations.Nullable;

/**
 * One point of a light curve, as one row of the table that the plot is drawn from.
 *
 * @param mjd modified Julian date, UTC, as plain decimal text
 * @param time the same for people, {@code 2018-08-27 15:43:47}
 * @param magnitude plain decimal text; for a limit, the limit
 * @param error one sigma in magnitudes, plain decimal text, or null
 * @param limit whether the object was fainter than the magnitude
 * @param band id of the band ({@code ztfg}), see {@link BandLook}
 * @param bandLabel what the band is called ({@code ZTF g})
 * @param series points of different series are never one curve: {@code difference}, {@code total},
 *     {@code forced}, or ""
 * @param source who says so
 * @param href the packet it came from, or null
 */
public record CurvePoint(
    String mjd,
    String time,
    String magnitude,
    @Nullable String error,
    boolean limit,
    String band,
    String bandLabel,
    String series,
    String source,
    @Nullable String href) {}

/** Draws a light curve small: what it is like, without anything to press. */
import { ends, errorBars, make, markers, scale, ticks } from "./curve-parts.js";
import { grouped, read } from "./curve-data.js";

const WIDTH = 320;
const HEIGHT = 84;
const AREA = { left: 30, right: WIDTH - 6, top: 5, bottom: HEIGHT - 15 };

/**
 * Puts the picture into its place, as a link to the whole curve.
 *
 * @param figure with the table of points
 * @returns whether there was anything to draw
 */
export function small(figure, place) {
  const points = read(figure);
  if (!points.length) {
    return false;
  }
  const last = points.at(-1).mjd;
  const x = scale(ends(points.map((p) => p.mjd), 0.03, 0.5), [AREA.left, AREA.right]);
  const y = scale(ends(points.map((p) => p.mag), 0.08, 0.15), [AREA.top, AREA.bottom]);
  const svg = make("svg", { class: "curve-svg curve-svg--small", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": summary(figure, points) });
  svg.append(axes(x, y, last));
  for (const group of grouped(points)) {
    const g = make("g", { class: `band-colour band-${group.first.colour} series-${group.first.series || "any"}` });
    g.append(make("path", { class: "curve-limit", d: markers(group.limits, "limit", x, y) }));
    g.append(make("path", { class: "curve-error", d: errorBars(group.seen, x, (mag) => clamped(y(mag))) }));
    g.append(make("path", { class: "curve-mark", d: markers(group.seen, group.shape, x, y) }));
    svg.append(g);
  }
  const link = place.querySelector("a");
  link.replaceChildren(svg);
  link.className = "live-drawn";
  return true;
}

function summary(figure, points) {
  const days = points.at(-1).mjd - points[0].mjd;
  return `${figure.getAttribute("aria-label")}: ${points.length} points over ${days.toFixed(0)} days`;
}

/** A hopeless error ends at the edge. */
function clamped(pixel) {
  return Math.min(AREA.bottom, Math.max(AREA.top, pixel));
}

/** A few magnitudes at the left; below, days before the last point. */
function axes(x, y, last) {
  const g = make("g", { class: "curve-axes" });
  const mags = ticks(...y.domain, 4);
  for (const mag of mags.values) {
    const at = Math.round(y(mag)) + 0.5;
    if (at > AREA.top + 3 && at < AREA.bottom - 2) {
      g.append(make("path", { d: `M${AREA.left} ${at}H${AREA.right}` }));
      g.append(make("text", { x: AREA.left - 4, y: at + 3.5, "text-anchor": "end" }, mag.toFixed(mags.decimals)));
    }
  }
  g.append(make("path", { class: "curve-frame", d: `M${AREA.left} ${AREA.bottom + 0.5}H${AREA.right}` }));
  const days = ticks(x.domain[0] - last, x.domain[1] - last, 4);
  for (const day of days.values) {
    const at = x(day + last);
    if (at > AREA.left + 8 && at < AREA.right - 8) {
      g.append(make("path", { d: `M${Math.round(at) + 0.5} ${AREA.bottom}v3` }));
      g.append(make("text", { x: at, y: HEIGHT - 2, "text-anchor": "middle" }, `${day.toFixed(days.decimals).replace("-", "−")}${Math.abs(day) < 1e-9 ? " d" : ""}`));
    }
  }
  return g;
}

/**
 * Draws a light curve from the table under it, which stays what counts: magnitudes run downwards,
 * limits are triangles pointing down, bands differ by colour and by shape. Colours are the theme's.
 */
import { calendar, ends, errorBars, make, markers, scale, ticks } from "./curve-parts.js";
import { grouped, read } from "./curve-data.js";
import { explore } from "./curve-explore.js";

export function draw(figure) {
  const points = read(figure);
  const box = figure.querySelector(".curve-plot");
  if (!points.length || !box) {
    return;
  }
  box.hidden = false;
  figure.querySelector("details")?.removeAttribute("open");
  const view = { figure, points, groups: grouped(points), hidden: new Set(), range: null };
  view.svg = make("svg", { class: "curve-svg", role: "application", "aria-label": summary(view) });
  view.redraw = () => paint(view);
  box.append(view.svg, legend(view));
  explore(view, box);
  new ResizeObserver(() => requestAnimationFrame(view.redraw)).observe(box);
}

function summary({ points, groups, figure }) {
  const [from, to] = [points[0].mjd, points.at(-1).mjd];
  return `${figure.getAttribute("aria-label")}: ${points.length} points in ${groups.length} series, MJD ${from.toFixed(1)} to ${to.toFixed(1)}. Arrow keys step through them; the table below has each one.`;
}

function paint(view) {
  const { svg, points, groups, hidden } = view;
  // Drawn as if letters were 12 pixels high, then enlarged to the page's: markers grow with them.
  const em = 12;
  const unit = parseFloat(getComputedStyle(svg).fontSize) / em;
  const width = svg.parentElement.clientWidth / unit;
  const height = Math.max(16 * em, Math.min(40 * em, width * 0.56));
  if (!width) {
    return;
  }
  const area = { left: 4.2 * em, right: width - 0.8 * em, top: 1.9 * em, bottom: height - 2.9 * em };
  const shown = points.filter((p) => !hidden.has(p.key));
  const within = (shown.length ? shown : points).filter((p) => !view.range || (p.mjd >= view.range[0] && p.mjd <= view.range[1]));
  const used = within.length ? within : points;
  const span = view.range ?? ends(points.map((p) => p.mjd), 0.03, 0.02);
  const x = scale(span, [area.left, area.right]);
  const y = scale(ends(used.flatMap((p) => [p.mag - bar(p), p.mag + bar(p)]), 0.06, 0.1), [area.top, area.bottom]);
  Object.assign(view, { x, y, area, width, height, shown });
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("height", height * unit);
  svg.replaceChildren(axes(view, em), clip(view));
  const inside = make("g", { "clip-path": `url(#${view.clip})` });
  for (const group of groups.filter((g) => !hidden.has(g.key))) {
    const look = `curve-group band-colour band-${group.first.colour} series-${group.first.series || "any"}`;
    const g = make("g", { class: look });
    g.append(make("path", { class: "curve-error", d: errorBars(group.seen, x, y) }));
    g.append(make("path", { class: "curve-limit", d: markers(group.limits, "limit", x, y) }));
    g.append(make("path", { class: "curve-mark", d: markers(group.seen, group.shape, x, y) }));
    inside.append(g);
  }
  svg.append(inside, make("path", { class: "curve-here", d: "" }));
  view.afterPaint?.();
}

/** How far a bar reaches for the axis: a hopeless error must not flatten the curve. */
function bar(p) {
  return Math.min(p.err || 0, 0.4);
}

function clip(view) {
  view.clip ??= `curve-clip-${Math.random().toString(36).slice(2)}`;
  const { left, right, top, bottom } = view.area;
  const path = make("clipPath", { id: view.clip });
  path.append(make("rect", { x: left, y: top, width: right - left, height: bottom - top }));
  return path;
}

function axes({ x, y, area, width }, em) {
  const g = make("g", { class: "curve-axes" });
  const { left, right, top, bottom } = area;
  const days = ticks(...x.domain, (right - left) / (7.5 * em));
  for (const day of days.values) {
    g.append(make("path", { d: `M${x(day)} ${top}V${bottom}` }));
    g.append(make("text", { x: x(day), y: bottom + 1.1 * em, "text-anchor": "middle" }, day.toFixed(days.decimals)));
    const last = x(day) > width - 3.4 * em;
    g.append(make("text", { x: last ? width : x(day), y: top - 0.55 * em, "text-anchor": last ? "end" : "middle" }, calendar(day, days.step)));
  }
  const mags = ticks(...y.domain, (bottom - top) / (3 * em));
  for (const mag of mags.values) {
    g.append(make("path", { d: `M${left} ${y(mag)}H${right}` }));
    g.append(make("text", { x: left - 0.5 * em, y: y(mag) + 0.33 * em, "text-anchor": "end" }, mag.toFixed(mags.decimals)));
  }
  g.append(make("path", { class: "curve-frame", d: `M${left} ${top}V${bottom}H${right}` }));
  g.append(make("text", { x: (left + right) / 2, y: bottom + 2.4 * em, "text-anchor": "middle", class: "curve-name" }, "MJD, UTC"));
  g.append(make("text", { x: 0.85 * em, y: (top + bottom) / 2, "text-anchor": "middle", class: "curve-name", transform: `rotate(-90 ${0.85 * em} ${(top + bottom) / 2})` }, width < 20 * em ? "mag" : "magnitude"));
  return g;
}

function legend(view) {
  const list = document.createElement("div");
  list.className = "curve-legend";
  for (const group of view.groups) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--small";
    button.setAttribute("aria-pressed", "true");
    const mark = make("svg", { class: `mark-shape band-colour band-${group.first.colour}`, "aria-hidden": "true" });
    mark.append(make("use", { href: `/assets/marks.svg#${group.shape}` }));
    button.append(mark, `${group.key} ${group.seen.length + group.limits.length}`);
    button.addEventListener("click", () => {
      const on = view.hidden.delete(group.key) || !view.hidden.add(group.key);
      button.setAttribute("aria-pressed", String(on));
      view.redraw();
    });
    list.append(button);
  }
  return list;
}

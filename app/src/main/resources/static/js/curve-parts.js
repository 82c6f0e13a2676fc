/** Scales, ticks and markers of a light curve: numbers in, numbers and path texts out. */

/** From data to pixels; a scale may run backwards, as magnitudes do. */
export function scale([from, to], [start, end]) {
  const factor = (end - start) / (to - from);
  const at = (value) => start + (value - from) * factor;
  at.back = (pixel) => from + (pixel - start) / factor;
  at.domain = [from, to];
  return at;
}

/** Round numbers between two others, about as many as wanted, and how many decimals they need. */
export function ticks(from, to, wanted) {
  const rough = (to - from) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough * 0.999);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const values = [];
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) {
    values.push(n * step);
  }
  return { values, step, decimals };
}

/** A modified Julian date as a calendar date, UTC, and the hour where days are too coarse. */
export function calendar(mjd, step) {
  const text = new Date((mjd - 40587) * 86400000 + 500).toISOString();
  return step >= 1 ? text.slice(0, 10) : `${text.slice(5, 10)} ${text.slice(11, 16)}`;
}

/** Ends of the values with some air; a single value gets air too. */
export function ends(values, air, least) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const pad = Math.max((high - low) * air, least);
  return [low - pad, high + pad];
}

const SHAPES = {
  circle: "m-3.4 0a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0z",
  square: "m-3.1-3.1h6.2v6.2h-6.2z",
  diamond: "m0-4.2 4.2 4.2-4.2 4.2-4.2-4.2z",
  triangle: "m0-4.2 4.1 7.2h-8.2z",
  hexagon: "m-2-3.5h4l2 3.5-2 3.5h-4l-2-3.5z",
  plus: "m-1.2-4h2.4v2.8h2.8v2.4h-2.8v2.8h-2.4v-2.8h-2.8v-2.4h2.8z",
  cross: "m-3.8-2.2 1.6-1.6 2.2 2.2 2.2-2.2 1.6 1.6-2.2 2.2 2.2 2.2-1.6 1.6-2.2-2.2-2.2 2.2-1.6-1.6 2.2-2.2z",
  star: "m0-4.6 1.2 2.9 3.2.2-2.5 2 .8 3.1-2.7-1.7-2.7 1.7.8-3.1-2.5-2 3.2-.2z",
  limit: "m-3.6-2.6h7.2l-3.6 6.2z",
};

export const SHAPE_NAMES = Object.keys(SHAPES).filter((name) => name !== "limit");

/** One path text for many points: thousands of them cost one element. */
export function markers(points, shape, x, y) {
  const mark = SHAPES[shape] ?? SHAPES.circle;
  return points.map((p) => `M${round(x(p.mjd))} ${round(y(p.mag))}${mark}`).join("");
}

export function errorBars(points, x, y) {
  return points
    .filter((p) => p.err > 0)
    .map((p) => `M${round(x(p.mjd))} ${round(y(p.mag - p.err))}V${round(y(p.mag + p.err))}`)
    .join("");
}

function round(pixel) {
  return Math.round(pixel * 10) / 10;
}

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with its attributes; texts go in as texts. */
export function make(name, attributes = {}, text = null) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  if (text !== null) {
    element.textContent = text;
  }
  return element;
}

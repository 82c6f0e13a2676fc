/** Reads a light curve from its table. */
import { SHAPE_NAMES } from "./curve-parts.js";

const BLUE_TO_RED = "ubgcwroizy";

/** Points in the order of time, each with its row. */
export function read(figure) {
  const rows = [...figure.querySelectorAll("tbody tr[data-mjd]")];
  const several = new Set(rows.map((row) => row.dataset.series)).size > 1;
  return rows
    .map((row) => ({
      row,
      mjd: Number(row.dataset.mjd),
      mag: Number(row.dataset.mag),
      err: Number(row.dataset.err ?? 0),
      limit: row.dataset.limit === "true",
      key: several ? `${row.dataset.band}, ${row.dataset.series}` : row.dataset.band,
      series: row.dataset.series,
      colour: row.dataset.colour,
      shape: row.dataset.shape,
    }))
    .filter((p) => Number.isFinite(p.mjd) && Number.isFinite(p.mag))
    .sort((a, b) => a.mjd - b.mjd);
}

/** Points by band and series, from blue to red. */
export function grouped(points) {
  const lists = new Map(points.map((p) => [p.key, []]));
  points.forEach((p) => lists.get(p.key).push(p));
  const colour = ([, list]) => BLUE_TO_RED.indexOf(list[0].colour);
  const groups = [...lists]
    .sort((a, b) => colour(a) - colour(b))
    .map(([key, list]) => ({
      key,
      first: list[0],
      shape: list[0].shape,
      seen: list.filter((p) => !p.limit),
      limits: list.filter((p) => p.limit),
    }));
  return apart(groups);
}

/** Two surveys' g look alike; side by side in one plot each gets a shape of its own. */
function apart(groups) {
  const taken = new Set(groups.map((g) => g.shape));
  const met = new Set();
  for (const group of groups) {
    const look = `${group.first.colour} ${group.shape} ${group.first.series}`;
    const free = SHAPE_NAMES.find((name) => !taken.has(name));
    if (met.has(look) && free) {
      group.shape = free;
      taken.add(free);
      for (const p of [...group.seen, ...group.limits]) {
        p.row.querySelector(".band use")?.setAttribute("href", `/assets/marks.svg#${free}`);
      }
    }
    met.add(look);
  }
  return groups;
}

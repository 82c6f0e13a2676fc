/** Points at, steps through and zooms into a light curve: mouse, touch and keyboard alike. */
import { make } from "./curve-parts.js";

export function explore(view, box) {
  const says = document.createElement("output");
  says.className = "curve-says";
  const whole = document.createElement("button");
  whole.type = "button";
  whole.className = "button button--small";
  whole.textContent = "Whole range";
  whole.hidden = true;
  box.querySelector(".curve-legend").append(whole, says);
  box.querySelector("svg").setAttribute("tabindex", "0");
  let here = null;
  let drag = null;

  const zoom = (range) => {
    view.range = range;
    whole.hidden = !range;
    view.redraw();
  };
  const point = (p) => {
    here?.row.removeAttribute("data-here");
    here = p;
    const ring = view.svg.querySelector(".curve-here");
    if (!p) {
      ring?.setAttribute("d", "");
      says.textContent = "";
      return;
    }
    p.row.setAttribute("data-here", "");
    ring?.setAttribute("d", `M${view.x(p.mjd) - 8} ${view.y(p.mag)}a8 8 0 1 0 16 0a8 8 0 1 0-16 0z`);
    says.textContent = told(p);
    view.figure.dispatchEvent(new CustomEvent("tom:point", { detail: { row: p.row }, bubbles: true }));
  };
  view.afterPaint = () => point(here && view.shown.includes(here) ? here : null);

  view.svg.addEventListener("pointermove", (event) => {
    const at = place(view, event);
    if (drag) {
      select(view, drag, at.x);
    } else {
      point(nearest(view, at));
    }
  });
  view.svg.addEventListener("pointerleave", () => !drag && point(null));
  view.svg.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button === 0) {
      drag = place(view, event).x;
      view.svg.setPointerCapture(event.pointerId);
    } else {
      point(nearest(view, place(view, event)));
    }
  });
  view.svg.addEventListener("pointerup", (event) => {
    const [from, to] = [drag, place(view, event).x].sort((a, b) => a - b);
    const dragged = drag !== null && to - from > 8;
    drag = null;
    view.svg.querySelector(".curve-select")?.remove();
    if (dragged) {
      zoom([view.x.back(from), view.x.back(to)]);
    }
  });
  view.svg.addEventListener("pointercancel", () => {
    drag = null;
    view.svg.querySelector(".curve-select")?.remove();
  });
  view.svg.addEventListener("dblclick", () => zoom(null));
  whole.addEventListener("click", () => zoom(null));
  view.svg.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by && view.shown.length) {
      const index = here ? view.shown.indexOf(here) + by : by > 0 ? 0 : view.shown.length - 1;
      point(view.shown[Math.min(view.shown.length - 1, Math.max(0, index))]);
    } else if (["+", "="].includes(event.key)) {
      zoom(around(view, here, 0.5));
    } else if (event.key === "-") {
      zoom(view.range && around(view, here, 2));
    } else if (event.key === "Escape") {
      zoom(null);
    } else {
      return;
    }
    event.preventDefault();
  });
}

function around(view, here, factor) {
  const [from, to] = view.x.domain;
  const middle = here?.mjd ?? (from + to) / 2;
  const half = ((to - from) / 2) * factor;
  return [middle - half, middle + half];
}

function place({ svg, width }, event) {
  const frame = svg.getBoundingClientRect();
  const factor = width / frame.width;
  return { x: (event.clientX - frame.left) * factor, y: (event.clientY - frame.top) * factor };
}

function nearest({ shown, x, y }, at) {
  let best = null;
  let least = 24 * 24;
  for (const p of shown) {
    const distance = (x(p.mjd) - at.x) ** 2 + (y(p.mag) - at.y) ** 2;
    if (distance < least) {
      [best, least] = [p, distance];
    }
  }
  return best;
}

function select({ svg, area }, from, to) {
  const [left, right] = [from, to].sort((a, b) => a - b).map((v) => Math.min(area.right, Math.max(area.left, v)));
  let shade = svg.querySelector(".curve-select");
  if (!shade) {
    shade = make("rect", { class: "curve-select", y: area.top, height: area.bottom - area.top });
    svg.append(shade);
  }
  shade.setAttribute("x", left);
  shade.setAttribute("width", right - left);
}

function told(p) {
  const cells = p.row.cells;
  const size = p.limit ? `> ${p.row.dataset.mag}` : p.row.dataset.mag + (p.err ? ` ± ${p.row.dataset.err}` : "");
  return `${cells[0].textContent} UTC · MJD ${p.row.dataset.mjd} · ${size} mag · ${p.key}`;
}

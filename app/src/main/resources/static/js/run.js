/**
 * Follows a run: its state and counts as they change. Rows that come later are put behind those that
 * are there as long as the page has room; else they wait behind a link, so that nothing moves under
 * the mouse. See docs/look.md, "A live run".
 */
import { runRows } from "./run-rows.js";

const LOOKS = {
  running: ["info", "running"],
  stopping: ["warn", "running"],
  paused: ["warn", "stopped"],
  complete: ["good", "check"],
  limited: ["warn", "limited"],
  stopped: ["quiet", "stopped"],
  failed: ["bad", "error"],
  interrupted: ["warn", "interrupted"],
  lost: ["warn", "interrupted"],
};
const WORDS = { lost: "connection lost, trying again" };
/** A server that lets a page go is asked again within a second: that is no loss yet. */
const LOST_AFTER = 2000;
const AGAIN_AFTER = 3000;
const numbers = new Intl.NumberFormat("en");

export function follow(element) {
  if (!["running", "stopping", "paused"].includes(element.querySelector("[data-state]")?.dataset.state)) {
    return;
  }
  const rows = runRows(element);
  const told = (now) => {
    showCounts(element, now);
    showState(element, now.state);
    showPause(element, now.paused);
    if (now.state !== "running" && now.state !== "paused") {
      element.querySelector("[data-stop]")?.remove();
    }
    rows.came(now.kept, now.ended);
  };
  listen(`/alerts/run/${element.dataset.run}/events/`, told, () => showState(element, "lost"));
}

/**
 * Hears a run's events until its end, but only while somebody sees the page: a browser has six
 * connections for a site, and pages that nobody sees must not take them all.
 */
export function listen(address, told, lost) {
  let events = null;
  let timer = null;
  let ended = false;
  const close = () => {
    clearTimeout(timer);
    timer = null;
    events?.close();
    events = null;
  };
  const open = () => {
    close();
    if (ended || document.visibilityState === "hidden") {
      return;
    }
    events = new EventSource(address);
    events.addEventListener("state", (event) => {
      clearTimeout(timer);
      timer = null;
      const now = JSON.parse(event.data);
      ended = now.ended;
      told(now);
      if (ended) {
        close();
      }
    });
    events.addEventListener("error", () => {
      if (events?.readyState === EventSource.CLOSED) {
        // The answer was no stream, as from a proxy whose server is away: a browser leaves it at that.
        lost();
        clearTimeout(timer);
        timer = setTimeout(open, AGAIN_AFTER);
      } else {
        timer ??= setTimeout(lost, LOST_AFTER);
      }
    });
  };
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && open());
  open();
}

export function showCounts(element, told) {
  for (const name of ["received", "kept", "fresh", "dropped", "unknown", "bad"]) {
    const place = element.querySelector(`[data-count="${name}"]`);
    if (place && told[name] !== undefined) {
      place.textContent = numbers.format(told[name]);
    }
  }
  const rate = element.querySelector('[data-count="rate"]');
  if (rate) {
    rate.textContent = written(told.rate) + (told.ended ? " on average" : "");
    rate.parentElement.hidden = !told.rate;
  }
}

export function showPause(element, words) {
  const place = element.querySelector("[data-paused]");
  if (place) {
    place.hidden = !words;
    place.querySelector("span").textContent = words;
  }
}

function written(rate) {
  return rate >= 9.95 ? numbers.format(Math.round(rate)) : rate.toFixed(1);
}

export function showState(element, state) {
  const chip = element.querySelector("[data-state]");
  if (!chip || chip.dataset.state === state || !LOOKS[state]) {
    return;
  }
  const [look, icon] = LOOKS[state];
  chip.dataset.state = state;
  chip.className = `chip chip--${look}`;
  chip.querySelector("svg").setAttribute("class", icon === "running" ? "icon turning" : "icon");
  chip.querySelector("use").setAttribute("href", `/assets/icons.svg#${icon}`);
  chip.querySelector("span").textContent = WORDS[state] ?? state;
}

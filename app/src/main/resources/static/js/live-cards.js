/**
 * The cards of a live page. What changes is taken from the page itself, fetched anew, at most once a
 * second: new cards come in at the top while that can be seen, no card is under the mouse or has the
 * keyboard's focus, and nobody holds the page; else they are counted, and wait.
 */
import { fill } from "./live-fill.js";

const CALM = 1000;
/** Where none of the cards was there before they come faster than anybody reads. */
const RUSH = 3000;
/** Counted up to here, as LivePage has it. */
const COUNTED = 1000;
const AGES = 15_000;
const numbers = new Intl.NumberFormat("en");

export function liveCards(element) {
  // pending: something has come; counted: how much is told; turned: another state; pressed: by a person.
  const live = { element, pending: false, counted: false, turned: false, pressed: false, busy: false, next: 0, timer: null };
  live.hold = element.querySelector("[data-hold] input");
  live.hold.closest("[data-hold]").hidden = false;
  live.hold.checked = false;
  live.hold.addEventListener("change", () => {
    tell(live, 0);
    live.counted = false;
    look(live);
  });
  element.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-fresh]") && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      live.pressed = true;
      live.pending = true;
      look(live);
    }
  });
  // The mouse has gone, or the top is seen again: what waits may come.
  element.addEventListener("pointerout", () => live.pending && soon(live, 150));
  addEventListener("scroll", () => live.pending && soon(live, 300), { passive: true });
  addEventListener("focusout", () => live.pending && soon(live, 150));
  setInterval(() => ages(element), AGES);
  fill(element);
  tell(live, 0);
  return {
    changed(turned, came) {
      live.turned ||= turned;
      live.pending ||= came;
      live.counted &&= !came;
      look(live);
    },
  };
}

const grid = ({ element }) => element.querySelector("[data-cards]");

function soon(live, wait) {
  if (!live.timer && !live.busy) {
    live.timer = setTimeout(() => {
      live.timer = null;
      look(live);
    }, wait);
  }
}

/** Looks whether there is something to show or to count, now or as soon as it is time. */
async function look(live) {
  if (live.busy) {
    return;
  }
  const wait = live.pressed || live.turned ? 0 : live.next - performance.now();
  if (wait > 0) {
    soon(live, wait);
    return;
  }
  clearTimeout(live.timer);
  live.timer = null;
  const { pressed, turned } = live;
  const show = pressed || (live.pending && mayMove(live));
  Object.assign(live, { busy: true, pressed: false, turned: false });
  let calm = CALM;
  let lost = false;
  try {
    if (show || turned) {
      live.pending &&= !show;
      calm = await take(live, show, pressed);
    }
    if (!live.pending || mayMove(live)) {
      tell(live, 0);
    } else if (!live.counted) {
      live.counted = true;
      tell(live, await count(live));
    }
  } catch {
    // The TOM is away for a moment.
    lost = true;
    calm = RUSH;
    live.pending ||= show;
    live.counted = false;
  }
  live.busy = false;
  live.next = performance.now() + calm;
  if (lost) {
    soon(live, calm);
    live.turned ||= turned;
  } else if ((live.pending && mayMove(live)) || live.turned || live.pressed) {
    look(live);
  } else if (live.pending) {
    soon(live, CALM);
  }
}

/** Nothing moves that the mouse is on, nor what the keyboard is at, nor what was scrolled to. */
function mayMove(live) {
  const cards = grid(live);
  if (!cards) {
    return !live.hold.checked;
  }
  const hovered = matchMedia("(hover: hover)").matches && cards.querySelector(".live-card:hover");
  const focused = cards.querySelector(":focus-visible");
  return !live.hold.checked && !hovered && !focused && cards.getBoundingClientRect().top >= 0;
}

async function count(live) {
  const asked = new URL("waiting/", new URL(live.element.dataset.live, location));
  asked.search = location.search;
  asked.searchParams.set("upto", grid(live)?.dataset.upto ?? "");
  const answer = await fetch(asked);
  return answer.ok ? Number(await answer.text()) : 0;
}

function tell(live, waiting) {
  const bar = live.element.querySelector("[data-fresh]");
  if (bar) {
    bar.textContent = `${numbers.format(waiting)}${waiting >= COUNTED ? "+" : ""} new`;
    bar.hidden = waiting === 0;
    const none = live.element.querySelector("[data-fresh-none]");
    none.textContent = live.hold.checked ? "On hold: what passes now waits." : "What passes comes in here.";
    none.hidden = waiting > 0;
  }
}

/**
 * Fetches the page as it is now and takes from it what has changed.
 *
 * @returns how long to leave it alone
 */
async function take(live, withCards, pressed) {
  const { element } = live;
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  // The site's own page, escaped there; scripts in a parsed document never run.
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !page.querySelector("[data-live]")) {
    throw new Error("no live page");
  }
  ["press", "standing"].forEach((name) => replace(page, name));
  const fresh = page.querySelector("[data-cards]");
  const cards = grid(live);
  if (!fresh || !withCards) {
    return CALM;
  }
  if (!pressed && !mayMove(live)) {
    // While it was fetched the mouse came over a card.
    Object.assign(live, { pending: true, counted: false });
    return CALM;
  }
  if (!cards) {
    // The first that pass bring the list to put them on, too.
    ["cards", "to-list"].forEach((name) => replace(page, name));
    fill(element);
    document.dispatchEvent(new CustomEvent("tom:rows"));
    return CALM;
  }
  const rush = put(cards, fresh);
  if (pressed) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.querySelector(".live-bar").scrollIntoView({ behavior: still ? "auto" : "smooth" });
  }
  fill(element);
  document.dispatchEvent(new CustomEvent("tom:rows"));
  return rush ? RUSH : CALM;
}

function replace(page, name) {
  const here = document.querySelector(`[data-part="${name}"]`);
  const there = page.querySelector(`[data-part="${name}"]`);
  if (here && there && here.innerHTML !== there.innerHTML) {
    here.replaceChildren(...there.childNodes);
  }
}

/** Cards that are there already stay the same elements, with what they have fetched. */
function put(cards, fresh) {
  const known = new Map([...cards.children].map((card) => [card.dataset.card, card]));
  const wanted = [...fresh.children];
  let added = 0;
  wanted.forEach((card, place) => {
    const there = known.get(card.dataset.card);
    if (there) {
      known.delete(card.dataset.card);
    } else {
      card.classList.add("live-card--fresh");
      added++;
    }
    const next = cards.children[place] ?? null;
    if (next !== (there ?? card)) {
      cards.insertBefore(there ?? card, next);
    }
  });
  known.forEach((card) => card.remove());
  cards.dataset.upto = fresh.dataset.upto;
  return added > 0 && added === wanted.length;
}

/** As AlertText.age has it. */
function ages(element) {
  for (const place of element.querySelectorAll("[data-age]")) {
    const time = place.parentElement.querySelector("time")?.dateTime;
    const seconds = Math.trunc((Date.now() - Date.parse(time)) / 1000);
    if (seconds >= 0 && seconds < 2 * 86400) {
      place.textContent =
        seconds < 120 ? `${seconds} s ago` : seconds < 7200 ? `${Math.trunc(seconds / 60)} min ago` : `${Math.trunc(seconds / 3600)} h ago`;
    }
  }
}

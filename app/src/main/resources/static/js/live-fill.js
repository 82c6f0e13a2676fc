/** Fills cards with what takes time: light curves when they are seen, reasons when they are opened. */
import { small } from "./curve-small.js";
import { without } from "./pictures.js";

/** A browser has six connections for a site; the events and pictures need some. */
const AT_ONCE = 2;
const waiting = [];
let under = 0;

const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        seen.unobserve(target);
        waiting.push(target);
        next();
      }
    }
  },
  { rootMargin: "200px" },
);

export function fill(element) {
  for (const card of element.querySelectorAll(".live-card:not([data-filled])")) {
    card.dataset.filled = "";
    card.querySelectorAll("[data-curve-of]").forEach((place) => seen.observe(place));
    card.querySelectorAll("img").forEach(picture);
    card.querySelector("[data-why]")?.addEventListener("toggle", reasons, { once: true });
  }
}

/** Where there is no picture, its place stays and says so quietly. */
function picture(image) {
  without(image, () => {
    image.parentElement.classList.add("picture--none");
    image.remove();
  });
}

function next() {
  while (under < AT_ONCE && waiting.length) {
    const place = waiting.pop();
    if (place.isConnected) {
      under++;
      curve(place).finally(() => {
        under--;
        next();
      });
    }
  }
}

async function curve(place) {
  try {
    const page = await fetched(place.dataset.curveOf);
    const figure = page?.querySelector("[data-curve]");
    const drawn = figure && small(figure, place);
    if (page && !drawn) {
      place.classList.add("live-curve--none");
      place.textContent = "no light curve in the packet";
    }
  } catch {
    // The link stays.
  }
}

async function reasons({ currentTarget: details }) {
  try {
    const why = (await fetched(details.dataset.why))?.querySelector('[data-part="why"]');
    if (why) {
      why.tabIndex = 0;
      details.replaceChildren(details.querySelector("summary"), why);
    }
  } catch {
    // The link stays.
  }
}

async function fetched(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  // The site's own page, escaped there; scripts in a parsed document never run.
  return answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

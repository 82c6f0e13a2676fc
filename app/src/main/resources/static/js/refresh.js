/** Shows a target's light curve anew while brokers that were asked for it answer. */
import { draw } from "./curve.js";

const SOON = 1500;
const LATER = 5000;
const A_MINUTE = 60_000;

export function follow(section) {
  const started = performance.now();
  const wait = () => setTimeout(look, performance.now() - started < A_MINUTE ? SOON : LATER);
  const look = async () => {
    if (document.hidden) {
      wait();
      return;
    }
    try {
      const answer = await fetch(section.dataset.refreshing, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) {
        show(await answer.text());
      }
    } catch {
      // The TOM is away for a moment; the next look tells.
    }
    if (section.dataset.refreshing) {
      wait();
    }
  };
  const show = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("#light-curve");
    if (!fresh || sameText(fresh, section)) {
      return;
    }
    // What somebody is choosing there stays as he left it.
    const keep = section.querySelector(".keep-form");
    if (keep) {
      fresh.querySelector(".keep-form")?.replaceWith(keep);
    }
    section.replaceWith(fresh);
    section = fresh;
    section.querySelectorAll("[data-curve]").forEach(draw);
  };
  wait();
}

/** What the server wrote; the plot is the script's. */
function sameText(one, other) {
  const written = (section) => [...section.querySelectorAll("tbody, p")].map((part) => part.textContent).join("\n");
  return written(one) === written(other) && one.dataset.refreshing === other.dataset.refreshing;
}

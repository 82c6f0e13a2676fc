/** Shows a question's answers anew while brokers are still being asked. */
const EVERY = 1000;

export function follow(section) {
  const wait = () => setTimeout(look, EVERY);
  const look = async () => {
    if (document.hidden) {
      wait();
      return;
    }
    try {
      const seen = encodeURIComponent(section.dataset.version);
      const answer = await fetch(`${section.dataset.asking}?seen=${seen}`, { headers: { Accept: "text/html" } });
      // 204: nothing has come or changed since.
      if (answer.status === 200 && !answer.redirected) {
        show(await answer.text());
      }
    } catch {
      // The TOM is away for a moment; the next look tells.
    }
    if (section.dataset.asking) {
      wait();
    }
  };
  const show = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("#answers");
    if (!fresh) {
      return;
    }
    section.dataset.version = fresh.dataset.version;
    if (written(fresh) === written(section)) {
      return;
    }
    const open = section.querySelector("details")?.open;
    const parts = [".section:first-child", ".section:last-child"];
    for (const part of parts) {
      put(section.querySelector(part), fresh.querySelector(part));
    }
    const details = section.querySelector("details");
    if (details && open) {
      details.open = true;
    }
    if (fresh.dataset.asking) {
      section.dataset.asking = fresh.dataset.asking;
    } else {
      delete section.dataset.asking;
    }
    document.dispatchEvent(new CustomEvent("tom:rows"));
  };
  wait();
}

/** Only what has changed is put in, so that nobody loses a place in the other part. */
function put(old, fresh) {
  if (old && fresh && text(old) !== text(fresh)) {
    const scrolled = old.querySelector("[role=region]")?.scrollLeft ?? 0;
    keepTicks(old, fresh);
    old.replaceChildren(...fresh.childNodes);
    const region = old.querySelector("[role=region]");
    if (region) {
      region.scrollLeft = scrolled;
    }
  }
}

/** An object stays ticked, and the choice beside it chosen, though further alerts of it have come. */
function keepTicks(old, fresh) {
  const ticked = new Set([...old.querySelectorAll("[data-alerts]:checked")].flatMap((box) => box.dataset.alerts.split(" ")));
  for (const box of fresh.querySelectorAll("[data-alerts]")) {
    box.checked = box.dataset.alerts.split(" ").some((alert) => ticked.has(alert));
  }
  const choice = old.querySelector("#on-match");
  const next = fresh.querySelector("#on-match");
  if (choice && next) {
    next.value = choice.value;
  }
}

/** What the server wrote: the sky's toggle writes positions otherwise. */
function text(part) {
  const cells = [...part.querySelectorAll("h2, p, summary, th, td:not([data-sky]), [data-sky]")];
  return cells.map((cell) => cell.dataset.deg ?? cell.textContent).join("\n");
}

function written(section) {
  return text(section) + (section.dataset.asking ?? "");
}

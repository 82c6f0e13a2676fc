/**
 * Follows a run: its state and counts as they change. New rows wait behind a button, so that nothing
 * moves under the mouse.
 *
 * The element carries data-run (its number) and data-kept (rows there were when the page was made).
 */
const LOOKS = {
  running: ["info", "running"],
  paused: ["warn", "stopped"],
  complete: ["good", "check"],
  limited: ["warn", "limited"],
  stopped: ["quiet", "stopped"],
  failed: ["bad", "error"],
  interrupted: ["warn", "interrupted"],
};
const numbers = new Intl.NumberFormat("en");

export function follow(element) {
  const address = `/alerts/run/${element.dataset.run}/`;
  const bar = element.querySelector("[data-fresh]");
  let kept = Number(element.dataset.kept);
  const table = element.querySelector("[data-rows-table] tbody");
  const showNew = async () => {
    bar.disabled = true;
    const shown = kept;
    if (await fetchRows(element, address)) {
      element.dataset.kept = String(shown);
      bar.hidden = true;
    } else {
      bar.textContent = "The rows could not be fetched; try again";
    }
    bar.disabled = false;
  };
  bar?.addEventListener("click", showNew);
  if (!["running", "paused"].includes(element.querySelector("[data-state]")?.dataset.state)) {
    return;
  }
  const events = new EventSource(`${address}events/`);
  events.addEventListener("state", (event) => {
    const told = JSON.parse(event.data);
    kept = told.kept;
    showCounts(element, told);
    showState(element, told.state);
    showPause(element, told.paused);
    const waiting = kept - Number(element.dataset.kept);
    if (bar && !bar.disabled && waiting > 0 && table?.rows.length === 0) {
      showNew(); // nothing is there that could move
    } else if (bar && !bar.disabled && waiting > 0) {
      bar.textContent = `${numbers.format(waiting)} new ${waiting === 1 ? "row" : "rows"}`;
      bar.hidden = false;
    }
    if (told.ended) {
      events.close();
      element.querySelector("[data-stop]")?.remove();
    }
  });
  addEventListener("pagehide", () => events.close());
}

function showCounts(element, told) {
  for (const name of ["received", "kept", "fresh", "bad"]) {
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

function showPause(element, words) {
  const place = element.querySelector("[data-paused]");
  if (place) {
    place.hidden = !words;
    place.querySelector("span").textContent = words;
  }
}

function written(rate) {
  return rate >= 9.95 ? numbers.format(Math.round(rate)) : rate.toFixed(1);
}

function showState(element, state) {
  const chip = element.querySelector("[data-state]");
  if (!chip || chip.dataset.state === state || !LOOKS[state]) {
    return;
  }
  const [look, icon] = LOOKS[state];
  chip.dataset.state = state;
  chip.className = `chip chip--${look}`;
  chip.querySelector("svg").setAttribute("class", state === "running" ? "icon turning" : "icon");
  chip.querySelector("use").setAttribute("href", `/assets/icons.svg#${icon}`);
  chip.querySelector("span").textContent = state;
}

async function fetchRows(element, address) {
  const body = element.querySelector("[data-rows-table] tbody");
  try {
    const answer = await fetch(`${address}rows/${location.search}`, { headers: { Accept: "text/html" } });
    if (!answer.ok || !body) {
      return false;
    }
    const template = document.createElement("template");
    // The site's own page, escaped there; scripts in a template never run.
    template.innerHTML = `<table><tbody>${await answer.text()}</tbody></table>`;
    const ticked = new Set([...body.querySelectorAll("input:checked")].map((box) => box.value));
    body.replaceChildren(...template.content.querySelectorAll("tr"));
    for (const box of body.querySelectorAll('input[type="checkbox"]')) {
      box.checked = ticked.has(box.value);
    }
    document.dispatchEvent(new CustomEvent("tom:rows"));
    return true;
  } catch {
    return false;
  }
}

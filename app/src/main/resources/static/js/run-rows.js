/**
 * The rows of a live run's page. What changes is taken from the page itself, fetched anew: the table's
 * data-address is where it stands in the same order. The table says data-upto (the place up to which
 * rows are shown or stand on other pages), data-appends (later rows go behind these), data-full,
 * data-stays (what waits is shown on this page) and data-counted (the run's own
 * count tells of more rows than belong here: a filter leaves some out, or the reader may not see some).
 */
const numbers = new Intl.NumberFormat("en");
/** Rows that come one by one are put in so often and not oftener; milliseconds. */
const CALM = 600;
/** Counted up to here where rows have to be counted, as RunRows has it. */
const COUNTED = 1000;

export function runRows(element) {
  const rows = { element, kept: Number(element.dataset.kept), ended: false, busy: false, next: 0, timer: null };
  element.addEventListener("click", (event) => {
    const bar = event.target.closest?.("[data-fresh]");
    // Where the rows are shown elsewhere, or in a window of their own, it is an ordinary link.
    if (bar && table(rows)?.dataset.stays && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      bar.setAttribute("aria-busy", "true");
      fill(rows);
    }
  });
  return {
    came(kept, ended) {
      rows.kept = kept;
      rows.ended = ended;
      look(rows);
    },
  };
}

const table = ({ element }) => element.querySelector("[data-rows-table]");
const bar = ({ element }) => element.querySelector("[data-fresh]");

/** Looks whether there is something to show, now or as soon as it is time. */
async function look(rows) {
  if (rows.busy || rows.timer) {
    return;
  }
  const wait = rows.ended ? 0 : rows.next - performance.now();
  if (wait > 0) {
    rows.timer = setTimeout(() => {
      rows.timer = null;
      look(rows);
    }, wait);
    return;
  }
  const seen = [rows.kept, rows.ended];
  await busy(rows, async () => {
    const waiting = await count(rows);
    const fits = hasRoom(rows) && mayMove(rows);
    if (rows.ended || (waiting > 0 && (fits || lacksWayOn(rows)))) {
      await show(rows, fits);
    } else {
      tell(rows, waiting);
    }
  });
  if (seen[0] !== rows.kept || seen[1] !== rows.ended) {
    look(rows);
  }
}

/** What a press asks for is shown, whatever moves. */
async function fill(rows) {
  await busy(rows, () => show(rows, true));
  look(rows);
}

async function busy(rows, work) {
  rows.busy = true;
  try {
    await work();
  } finally {
    rows.busy = false;
    rows.next = performance.now() + CALM;
  }
}

/** How many rows wait that belong on this page or before or behind it. */
async function count(rows) {
  const { upto, counted, address } = table(rows)?.dataset ?? {};
  const all = rows.kept - Number(upto ?? 0);
  if (!counted || all <= 0) {
    return Math.max(0, all);
  }
  const asked = new URL(address, location);
  asked.pathname += "waiting/";
  asked.searchParams.set("upto", upto);
  try {
    const answer = await fetch(asked);
    return answer.ok ? Number(await answer.text()) : 0;
  } catch {
    return 0;
  }
}

function hasRoom(rows) {
  const { appends, full } = table(rows)?.dataset ?? {};
  return table(rows)?.tBodies[0].rows.length === 0 || (!full && (Boolean(appends) || rows.ended));
}

/** A full page that had no next one when it was made: its rows stay as they are, the way on is new. */
function lacksWayOn(rows) {
  const { appends, full } = table(rows)?.dataset ?? {};
  return Boolean(appends && full) && !rows.element.querySelector('[data-part="pager"] [rel="next"]');
}

/** Nothing moves that the mouse is on, nor what a person is about to press. */
function mayMove({ element }) {
  const rowsStay = Boolean(table({ element })?.dataset.appends);
  const places = rowsStay ? ".tick-bar:hover, .pager:hover" : ".table-box:hover, .tick-bar:hover, .pager:hover";
  const inside = !rowsStay && element.querySelector("tbody")?.contains(document.activeElement);
  return !element.querySelector(places) && !inside;
}

function tell(rows, waiting) {
  const { element } = rows;
  const link = bar(rows);
  if (link) {
    const { word, then, counted } = table(rows).dataset;
    const count = numbers.format(waiting) + (counted && waiting >= COUNTED ? "+" : "");
    link.textContent = `${count} ${word} ${waiting === 1 ? "row" : "rows"}${then}`;
    link.hidden = waiting === 0;
    link.removeAttribute("aria-busy");
    element.querySelector("[data-fresh-none]").hidden = waiting > 0 || rows.ended;
  }
}

/**
 * Fetches the page as it is now and takes from it what may change.
 *
 * @param withRows whether the rows are taken, too
 */
async function show(rows, withRows) {
  const page = await fetched(table(rows)?.dataset.address);
  if (!page) {
    const link = bar(rows);
    if (link) {
      link.textContent = "The rows could not be fetched; press to try again";
      link.hidden = false;
      link.removeAttribute("aria-busy");
      rows.element.querySelector("[data-fresh-none]").hidden = true;
    }
    return;
  }
  if (rows.ended) {
    ["timing", "again", "remarks", "all"].forEach((name) => take(page, name));
  }
  const fresh = page.querySelector("[data-rows-table]");
  if (!fresh || !table(rows)) {
    take(page, "rows");
  } else if (withRows) {
    replaceRows(table(rows).tBodies[0], fresh.tBodies[0]);
    Object.assign(table(rows).dataset, fresh.dataset);
    ["full", "stays"].forEach((name) => fresh.dataset[name] || delete table(rows).dataset[name]);
    // The page of a run that has ended has no such link any more.
    bar(rows).href = page.querySelector("[data-fresh]")?.getAttribute("href") ?? bar(rows).href;
    take(page, "none");
    take(page, "pager");
  } else if (table(rows).dataset.appends) {
    take(page, "pager");
  }
  if (fresh?.dataset.counted && table(rows)) {
    // Rows that the reader may not see have come.
    table(rows).dataset.counted = fresh.dataset.counted;
  }
  document.dispatchEvent(new CustomEvent("tom:rows"));
  tell(rows, await count(rows));
}

async function fetched(address) {
  try {
    const answer = await fetch(address ?? location.href, { headers: { Accept: "text/html" } });
    // The site's own page, escaped there; scripts in a parsed document never run.
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return answer.ok && page.querySelector("[data-run]") ? page : null;
  } catch {
    return null;
  }
}

function take(page, name) {
  const here = document.querySelector(`[data-part="${name}"]`);
  const there = page.querySelector(`[data-part="${name}"]`);
  if (here && there && here.innerHTML !== there.innerHTML) {
    here.replaceChildren(...there.childNodes);
  }
}

/** Rows that are there already stay the same elements: with their ticks, the focus, the place. */
function replaceRows(body, fresh) {
  const number = (row) => row.querySelector('input[name="alerts"]')?.value;
  const known = new Map([...body.rows].map((row) => [number(row), row]));
  const wanted = [...fresh.rows].map((row) => known.get(number(row)) ?? row);
  if ([...body.rows].every((row, index) => row === wanted[index])) {
    body.append(...wanted.slice(body.rows.length));
  } else {
    body.replaceChildren(...wanted);
  }
}

/** A box in a table's head ticks all rows; the bar below says how many are ticked; shift ticks a range. */
export function watchTicks() {
  // Tables are put in anew while answers come: the page hears, not each box.
  document.addEventListener("change", (event) => {
    const all = event.target;
    if (all.matches?.("[data-tick-all]")) {
      for (const box of boxes(all)) {
        box.checked = all.checked;
      }
      count(all);
    }
  });
  document.querySelectorAll("[data-tick-all]").forEach(count);
  let last = null;
  document.addEventListener("click", (event) => {
    const box = event.target;
    const all = box.closest?.(".table")?.querySelector("[data-tick-all]");
    if (!all || box === all || box.type !== "checkbox") {
      return;
    }
    const list = boxes(all);
    if (event.shiftKey && list.includes(last)) {
      const [from, to] = [list.indexOf(last), list.indexOf(box)].sort((a, b) => a - b);
      for (const between of list.slice(from, to + 1)) {
        between.checked = box.checked;
      }
    }
    last = box;
    count(all);
  });
  // A page that comes back from the browser's memory comes with its ticks.
  addEventListener("pageshow", () => document.querySelectorAll("[data-tick-all]").forEach(count));
  document.addEventListener("tom:rows", () => document.querySelectorAll("[data-tick-all]").forEach(count));
}

function boxes(all) {
  return [...all.closest(".table").querySelectorAll('tbody input[type="checkbox"]')];
}

function count(all) {
  all.hidden = false;
  const list = boxes(all);
  const ticked = list.filter((box) => box.checked).length;
  all.checked = ticked > 0 && ticked === list.length;
  all.indeterminate = ticked > 0 && ticked < list.length;
  const words = all.closest("form")?.querySelector("[data-ticked]");
  if (words) {
    words.textContent = ticked ? `${ticked} of ${list.length} rows ticked` : "Tick rows to act on them";
  }
}

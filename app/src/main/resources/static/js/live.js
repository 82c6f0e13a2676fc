/**
 * Follows a saved query's live page: how its run stands, and what passed. See docs/live.md.
 */
import { liveCards } from "./live-cards.js";
import { listen, showCounts, showPause, showState } from "./run.js";

export function follow(element) {
  const cards = liveCards(element);
  let rows = Number(element.dataset.rows);
  let turn = `${element.dataset.runNumber ?? null} ${element.querySelector("[data-state]")?.dataset.state}`;
  const told = ({ run, rows: all, now }) => {
    if (now) {
      showCounts(element, now);
      showState(element, now.state);
      showPause(element, now.paused);
    }
    // Another run, or this one has come to its end: its links and buttons are others.
    const next = `${run} ${now?.state}`;
    if (next !== turn || all !== rows) {
      cards.changed(next !== turn, all !== rows);
      turn = next;
      rows = all;
    }
  };
  listen(`${element.dataset.live}events/`, told, () => showState(element, "lost"));
}

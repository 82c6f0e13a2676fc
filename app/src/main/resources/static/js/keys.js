/** Single keys: / ? j k x. They can be switched off, as those who dictate must be able to. */
const OFF = "tom.keys.off";

export function watchKeys() {
  const help = document.getElementById("keys");
  const on = document.getElementById("keys-on");
  if (!help || !on) {
    return;
  }
  on.checked = remembered() === null;
  on.addEventListener("change", () => remember(on.checked));
  for (const button of document.querySelectorAll("[data-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
  document.addEventListener("keydown", (event) => {
    if (!on.checked || help.open || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    if (press(event.key, help)) {
      event.preventDefault();
    }
  });
}

function press(key, help) {
  switch (key) {
    case "/":
      document.getElementById("quick")?.select();
      document.getElementById("quick")?.focus();
      return true;
    case "?":
      help.showModal();
      return true;
    case "j":
      return step(1);
    case "k":
      return step(-1);
    case "x": {
      const box = here()?.querySelector('input[type="checkbox"]');
      box?.click();
      return Boolean(box);
    }
    default:
      return false;
  }
}

function here() {
  return document.querySelector("main tbody tr[data-here]");
}

function step(by) {
  const rows = [...document.querySelectorAll("main [data-rows-table] tbody tr")];
  const list = rows.length ? rows : [...document.querySelectorAll("main .table tbody tr")];
  if (!list.length) {
    return false;
  }
  const now = here();
  const next = now ? Math.min(list.length - 1, Math.max(0, list.indexOf(now) + by)) : 0;
  now?.removeAttribute("data-here");
  list[next].setAttribute("data-here", "");
  list[next].scrollIntoView({ block: "nearest" });
  // The focus goes along, so that Tab, Enter and a screen reader go on from this row.
  (list[next].querySelector("a[href]") ?? list[next].querySelector("input"))?.focus({ preventScroll: true });
  return true;
}

function typing(element) {
  return element.matches?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
}

function remembered() {
  try {
    return localStorage.getItem(OFF);
  } catch {
    return null;
  }
}

function remember(on) {
  try {
    if (on) {
      localStorage.removeItem(OFF);
    } else {
      localStorage.setItem(OFF, "1");
    }
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}

/** Positions in degrees or sexagesimal: a button toggles every one on the page, for this browser. */
const KEY = "tom.sexagesimal";

export function watchSky() {
  const buttons = document.querySelectorAll("[data-sky-toggle]");
  let sexagesimal = stored();
  const show = () => {
    for (const element of document.querySelectorAll("[data-sky]")) {
      const text = sexagesimal ? element.dataset.sex : element.dataset.deg;
      if (text) {
        element.textContent = text;
      }
    }
    for (const unit of document.querySelectorAll("[data-sky-unit]")) {
      unit.textContent = sexagesimal ? unit.dataset.sex : unit.dataset.deg;
    }
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(sexagesimal));
    }
  };
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      sexagesimal = !sexagesimal;
      store(sexagesimal);
      show();
    });
  }
  document.addEventListener("tom:rows", show);
  if (buttons.length) {
    show();
  }
}

function stored() {
  try {
    return localStorage.getItem(KEY) === "true";
  } catch {
    return false;
  }
}

function store(value) {
  try {
    localStorage.setItem(KEY, String(value));
  } catch {
    // Kept nowhere: it holds for this page.
  }
}

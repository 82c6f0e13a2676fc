/** Helps to write a filter: offers the names it may mean, and tries it while nobody types. */
const PAUSE = 600;
const OFFERED = 8;
const HINT = "Names that it may mean are offered here as you type.";

export function help(form) {
  const text = form.querySelector("textarea");
  const names = [...document.querySelectorAll("[data-filter-name]")].map((element) => element.textContent);
  const offers = document.createElement("p");
  offers.className = "filter-offers";
  offers.setAttribute("aria-live", "off");
  text.after(offers);
  offers.textContent = HINT;
  const checked = document.querySelector('[data-part="checked"]');
  let timer = null;
  let asked = null;

  text.addEventListener("input", () => {
    offer(text, names, offers);
    clearTimeout(timer);
    asked?.abort();
    if (text.value.trim()) {
      timer = setTimeout(look, PAUSE);
    }
  });
  document.addEventListener("click", (event) => {
    const name = event.target.closest?.("[data-filter-name]");
    if (name) {
      put(text, text.selectionStart, name.textContent);
    }
  });

  const look = async () => {
    asked = new AbortController();
    try {
      const answer = await fetch(form.querySelector("[formaction]").formAction, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        signal: asked.signal,
      });
      if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        checked.replaceChildren(...page.querySelector('[data-part="checked"]').childNodes);
      }
    } catch {
      // Typed on, or the TOM is away: the buttons tell.
    }
  };
}

/** The word before the caret: a name, or the path of a field. */
function word(text) {
  return text.value.slice(0, text.selectionStart).match(/[A-Za-z_][A-Za-z0-9_.[\]"]*$/)?.[0] ?? "";
}

function offer(text, names, offers) {
  const typed = word(text);
  const bare = typed.toLowerCase();
  const found =
    typed.length < 2
      ? []
      : [...names.filter((name) => name.toLowerCase().startsWith(bare)), ...names.filter((name) => last(name).startsWith(bare))]
          .filter((name, place, all) => all.indexOf(name) === place && name !== typed)
          .slice(0, OFFERED);
  if (!found.length) {
    offers.textContent = HINT;
    return;
  }
  offers.replaceChildren(
    ...found.map((name) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--small";
      button.textContent = name;
      button.addEventListener("click", () => {
        put(text, text.selectionStart - word(text).length, name);
      });
      return button;
    }),
  );
}

/** What of a path people think of first: drb of alert.candidate.drb. */
function last(name) {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

/** Puts a name in the place of what stands between a place and the caret. */
function put(text, from, name) {
  text.setRangeText(name, from, text.selectionEnd, "end");
  text.focus();
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

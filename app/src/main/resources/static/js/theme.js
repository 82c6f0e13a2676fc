/** The theme changes at once, so that a half-filled form is not lost to a new page. */
export function watchTheme() {
  const form = document.querySelector("form.theme");
  form?.addEventListener("submit", (event) => {
    const theme = event.submitter?.value;
    if (!theme) {
      return;
    }
    event.preventDefault();
    const sent = new URLSearchParams(new FormData(form));
    sent.set("theme", theme);
    show(form, theme);
    // Not followed: the page it leads to is the one that is shown already.
    fetch(form.action, { method: "POST", body: sent, redirect: "manual" });
  });
}

/** The lit button asks for the system's own theme again, as the server's page has it. */
function show(form, theme) {
  document.documentElement.dataset.theme = theme;
  for (const button of form.querySelectorAll("button")) {
    const own = button.dataset.themeOwn;
    button.setAttribute("aria-pressed", String(own === theme));
    button.value = own === theme ? "auto" : own;
  }
}

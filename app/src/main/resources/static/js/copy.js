/** Buttons that copy a text; without a clipboard they stay hidden. */
export function watchCopies() {
  if (!navigator.clipboard) {
    return;
  }
  const show = () => document.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = false));
  show();
  document.addEventListener("tom:rows", show);
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) {
      return;
    }
    const words = button.getAttribute("aria-label");
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      say(button, "Copied", words);
    } catch {
      say(button, "The browser did not let it be copied", words);
    }
  });
}

function say(button, words, before) {
  const use = button.querySelector("use");
  button.dataset.done = "";
  button.setAttribute("aria-label", words);
  use?.setAttribute("href", "/assets/icons.svg#check");
  setTimeout(() => {
    delete button.dataset.done;
    button.setAttribute("aria-label", before);
    use?.setAttribute("href", "/assets/icons.svg#copy");
  }, 1500);
}

/** Shows anew, every two seconds, how a query is listened to, as long as somebody looks. */
const AGAIN = 2000;

export function follow(section) {
  if (!section.dataset.listening) {
    return;
  }
  const wait = () => setTimeout(look, AGAIN);
  const look = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(section.dataset.listening, { headers: { Accept: "text/html" } });
        if (answer.ok && !answer.redirected) {
          show(await answer.text());
        }
      } catch {
        // The TOM is away for a moment; the next look tells.
      }
    }
    if (section.dataset.listening) {
      wait();
    }
  };
  const show = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-listening]");
    // What somebody is typing there stays as he left it.
    if (!fresh || section.contains(document.activeElement)) {
      return;
    }
    const nights = fresh.querySelector("details");
    if (nights && section.querySelector("details")?.open) {
      nights.open = true;
    }
    section.replaceWith(fresh);
    section = fresh;
  };
  wait();
}

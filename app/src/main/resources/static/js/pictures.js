/** Takes away the places of cut-outs that are not there: a notice has none, though its module reads those of others. */
export function watch(section) {
  for (const image of section.querySelectorAll("img")) {
    const none = () => {
      image.closest("figure").remove();
      if (!section.querySelector("figure")) {
        section.remove();
      }
    };
    if (image.complete && image.naturalWidth === 0 && image.currentSrc) {
      none();
    } else {
      image.addEventListener("error", none, { once: true });
    }
  }
}

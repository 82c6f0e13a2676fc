/** Pictures that may not be there: a notice has none, though its module reads those of others. */

/** Does something once it is clear that there is no picture. */
export function without(image, none) {
  if (image.complete && image.naturalWidth === 0 && image.currentSrc) {
    none();
  } else {
    image.addEventListener("error", none, { once: true });
  }
}

/** Takes away the places of pictures that are not there, and the section if none is. */
export function watch(section) {
  for (const image of section.querySelectorAll("img")) {
    without(image, () => {
      image.closest("figure").remove();
      if (!section.querySelector("figure")) {
        section.remove();
      }
    });
  }
}

/** Starts what a page has use for. Every page works without any of it. */
import { watchCopies } from "./copy.js";
import { watchKeys } from "./keys.js";
import { watchSky } from "./sky.js";
import { watchTheme } from "./theme.js";
import { watchTicks } from "./ticks.js";

watchTheme();
watchCopies();
watchKeys();
watchTicks();
watchSky();

for (const element of document.querySelectorAll("[data-run]")) {
  import("./run.js").then((module) => module.follow(element));
}
for (const element of document.querySelectorAll("[data-live]")) {
  import("./live.js").then((module) => module.follow(element));
}
for (const section of document.querySelectorAll("[data-refreshing]")) {
  import("./refresh.js").then((module) => module.follow(section));
}
for (const section of document.querySelectorAll("[data-asking]")) {
  import("./question.js").then((module) => module.follow(section));
}
for (const section of document.querySelectorAll("[data-listening]")) {
  import("./listening.js").then((module) => module.follow(section));
}
for (const section of document.querySelectorAll("[data-pictures]")) {
  import("./pictures.js").then((module) => module.watch(section));
}
for (const form of document.querySelectorAll("[data-filter]")) {
  import("./filter.js").then((module) => module.help(form));
}
for (const figure of document.querySelectorAll("[data-curve]")) {
  import("./curve.js").then((module) => module.draw(figure));
}

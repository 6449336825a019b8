// Runs in the head, before anything is painted: a page must not flash in the other theme.
(() => {
  "use strict";
  const key = "causebook-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");

  // Storage may be forbidden; then the choice lasts as long as the page.
  let chosen = null;
  try {
    chosen = localStorage.getItem(key);
  } catch {}

  const dark = () => (chosen ? chosen === "dark" : system.matches);

  const apply = () => {
    document.documentElement.dataset.bsTheme = dark() ? "dark" : "light";
    document.querySelectorAll("[data-theme-toggle]").forEach((toggle) => {
      toggle.setAttribute("aria-pressed", String(dark()));
      toggle.hidden = false;
    });
  };

  const choose = () => {
    chosen = dark() ? "light" : "dark";
    try {
      localStorage.setItem(key, chosen);
    } catch {}
    apply();
  };

  apply();
  system.addEventListener("change", apply);
  addEventListener("storage", (event) => {
    if (event.key === key) {
      chosen = event.newValue;
      apply();
    }
  });
  document.addEventListener("DOMContentLoaded", () => {
    apply();
    document.addEventListener("click", (event) => {
      if (event.target.closest("[data-theme-toggle]")) choose();
    });
  });
})();

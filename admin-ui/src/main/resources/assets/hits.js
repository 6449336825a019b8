// Arrows lead from the search box through the hits and back.
(() => {
  "use strict";
  const field = document.getElementById("q");
  const links = [...document.querySelectorAll("[data-hits] h2 a")];

  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = event.target === field ? -1 : links.indexOf(event.target);
    const busy = event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!step || busy || (at < 0 && (event.target !== field || step < 0))) return;
    const next = at + step < 0 ? field : links[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
})();

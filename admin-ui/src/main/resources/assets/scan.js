// Keeps a log and its codes in step, and hands the codes over as files. The log itself never leaves the page.
(() => {
  "use strict";
  const scan = document.querySelector(".scan");
  const cards = [...scan.querySelectorAll(".scan-code")];
  const beside = matchMedia("(min-width: 992px)");
  let shown = "";

  const idOf = (target) => target.closest(".log-code")?.hash.slice(1) ?? target.closest(".scan-code")?.id;

  // Within its own half: the page must not move under the pointer.
  const bring = (part) => {
    const pane = part?.closest(".scan-pane");
    if (!pane) return;
    const [place, frame] = [part, pane].map((each) => each.getBoundingClientRect());
    if (place.top < frame.top || place.bottom > frame.bottom) pane.scrollTop += place.top - frame.top - 16;
  };

  const show = ({ target }) => {
    const id = idOf(target);
    if (!id || id === shown) return;
    shown = id;
    const card = document.getElementById(id);
    const marks = [...scan.querySelectorAll(`.log-code[href="#${id}"]`)];
    scan.querySelectorAll(".in-step").forEach((each) => each.classList.remove("in-step"));
    [card, ...marks].forEach((each) => each.classList.add("in-step"));
    if (!beside.matches) return;
    const fromLog = Boolean(target.closest(".log"));
    if (fromLog && card.closest("details")) card.closest("details").open = true;
    bring(fromLog ? card : marks[0]);
  };

  scan.addEventListener("pointerover", show);
  scan.addEventListener("focusin", show);

  const columns = ["text", "code", "count", "line", "catalog", "outcome", "meaning"];
  // A spreadsheet would take what begins so for a formula.
  const cell = (text) => `"${(/^'*[=+\-@\t\r]/.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`;
  const row = (cells) => cells.map(cell).join(",") + "\r\n";
  const files = {
    csv: () => [row(columns), ...cards.map(({ dataset }) => row(columns.map((name) => dataset[name] ?? "")))].join(""),
    json: () => JSON.stringify(cards.map(({ dataset }) => ({ ...dataset, count: +dataset.count, line: +dataset.line })), null, 2),
  };

  for (const link of scan.querySelectorAll("[data-files] a")) {
    const kind = link.download.split(".").pop();
    link.href = URL.createObjectURL(new Blob([files[kind]()], { type: kind === "csv" ? "text/csv" : "application/json" }));
    link.closest("[data-files]").hidden = false;
  }
})();

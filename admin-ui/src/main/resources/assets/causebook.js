// Copy buttons: a text, the page's address, or the whole answer as plain text. They are hidden in the HTML, because without a script they could do nothing.
(() => {
  "use strict";
  const announcer = document.getElementById("announcer");

  const reveal = () => document.querySelectorAll("[data-copy], [data-copy-link], [data-copy-text]").forEach((button) => (button.hidden = false));

  // The clipboard of navigator exists only on https and localhost; plain http in a local network is common.
  const copyByHand = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "visually-hidden";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyByHand(text);
    }
  };

  const tell = (button, done, text) => {
    announcer.textContent = done ? `Copied ${text}` : `Could not copy ${text}`;
    button.classList.toggle("copied", done);
    button.focus();
    setTimeout(() => {
      button.classList.remove("copied");
      announcer.textContent = "";
    }, 2500);
  };

  const link = () => document.querySelector("link[rel=canonical]").href;

  const plainText = async (address) => (await fetch(address, { headers: { Accept: "text/plain" } })).text();

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-copy-link], [data-copy-text]");
    if (!button) return;
    if (button.dataset.copy) tell(button, await copy(button.dataset.copy), button.dataset.copy);
    else if (button.dataset.copyText) tell(button, await copy(await plainText(button.dataset.copyText)), "the answer");
    else tell(button, await copy(link()), "the link");
  });
  document.addEventListener("htmx:afterSwap", reveal);
  reveal();
})();

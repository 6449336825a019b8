// Copy buttons. They are hidden in the HTML, because without a script they could do nothing.
(() => {
  "use strict";
  const announcer = document.getElementById("announcer");

  const reveal = () => document.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = false));

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

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) tell(button, await copy(button.dataset.copy), button.dataset.copy);
  });
  document.addEventListener("htmx:afterSwap", reveal);
  reveal();
})();

// What makes the pages for signed-in people quick: keys, lists, menus, messages. Without it everything works by forms.
(() => {
  "use strict";
  const sheet = document.getElementById("keys");
  const toastLife = 6000;

  // Messages

  const armToast = (toast) => {
    const close = toast.querySelector("[data-toast-close]");
    close.hidden = false;
    close.addEventListener("click", () => toast.remove());
    let timer = setTimeout(() => toast.remove(), toastLife);
    toast.addEventListener("pointerenter", () => clearTimeout(timer));
    toast.addEventListener("focusin", () => clearTimeout(timer));
    toast.addEventListener("pointerleave", () => (timer = setTimeout(() => toast.remove(), toastLife)));
  };

  // Menus

  const menus = () => document.querySelectorAll("[data-menu][open]");
  document.addEventListener("click", (event) => menus().forEach((menu) => menu.contains(event.target) || (menu.open = false)));

  // Lists: the line where one is, and the lines that are selected

  const lines = () => [...document.querySelectorAll("[data-lines] > *")].filter((line) => line.querySelector("a"));
  const here = () => document.querySelector(".is-here");

  const goTo = (line) => {
    here()?.classList.remove("is-here");
    line.classList.add("is-here");
    line.querySelector("a").focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  };

  const step = (by) => {
    const all = lines();
    if (all.length === 0) return;
    const at = all.indexOf(here());
    goTo(all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]);
  };

  const tally = () => {
    const form = document.querySelector("[data-bulk]");
    if (!form) return;
    const picks = [...form.querySelectorAll("[data-pick]")];
    const picked = picks.filter((pick) => pick.checked).length;
    const all = form.querySelector("[data-pick-all]");
    all.closest("[hidden]")?.removeAttribute("hidden");
    all.checked = picked > 0 && picked === picks.length;
    all.indeterminate = picked > 0 && picked < picks.length;
    form.querySelector("[data-picked]").textContent = picked === 0 ? "None selected" : `${picked} selected`;
    form.querySelectorAll("[data-bulk-action]").forEach((button) => (button.disabled = picked === 0));
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick-all]"))
      event.target.form.querySelectorAll("[data-pick]").forEach((pick) => (pick.checked = event.target.checked));
    if (event.target.matches("[data-pick], [data-pick-all]")) tally();
  });

  // Questions before what cannot be undone

  const question = document.getElementById("question");
  let agreed = null;

  document.addEventListener("submit", (event) => {
    const text = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (!text || agreed === event.target) return;
    event.preventDefault();
    const { target: form, submitter } = event;
    document.getElementById("question-text").textContent = text;
    document.getElementById("question-yes").textContent = submitter?.textContent.trim() || "Go on";
    question.returnValue = "";
    question.showModal();
    question.onclose = () => {
      if (question.returnValue !== "yes") return;
      agreed = form;
      form.requestSubmit(submitter);
      agreed = null;
    };
  });

  // Keys. "g" waits a moment for its second letter.

  let first = "";
  let forget = 0;

  const typing = (target) =>
    target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])");

  const follow = (keys) => {
    const link = document.querySelector(`a[data-key="${keys}"]`);
    link?.click();
    return Boolean(link);
  };

  const actions = {
    "?": () => sheet?.showModal(),
    "/": () => (document.querySelector("[data-filter]") ?? document.getElementById("site-q"))?.focus(),
    j: () => step(1),
    k: () => step(-1),
    x: () => here()?.querySelector("[data-pick]")?.click(),
  };

  const press = (key) => {
    const pair = first === "g" ? `g ${key}` : key;
    first = key === "g" && first !== "g" ? "g" : "";
    clearTimeout(forget);
    forget = setTimeout(() => (first = ""), 1200);
    if (first) return true;
    if (follow(pair)) return true;
    actions[pair]?.();
    return pair in actions;
  };

  const command = (event) => {
    const name = event.key === "Enter" ? "submit" : event.key.toLowerCase() === "s" ? "save" : null;
    const button = name && document.querySelector(`[data-command="${name}"]:not([disabled])`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  };

  const palette = document.getElementById("palette");

  const openPalette = (event) => {
    event.preventDefault();
    menus().forEach((menu) => (menu.open = false));
    palette.showModal();
    palette.querySelector("input").select();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") menus().forEach((menu) => (menu.open = false));
    if (event.isComposing || event.altKey || document.querySelector("dialog[open]")) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return openPalette(event);
    if (event.ctrlKey || event.metaKey) return command(event);
    if (!typing(event.target) && event.key.length === 1 && press(event.key)) event.preventDefault();
  });

  // Exact times in the reader's zone; the page has them in UTC.

  const clock = new Intl.DateTimeFormat(undefined, { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
  const localTimes = () =>
    document.querySelectorAll("[data-local]").forEach((exact) => {
      exact.textContent = clock.format(new Date(exact.closest("time").dateTime));
    });

  // Secrets that are shown once: the text stands on the page and not in the button, whose label would be read aloud.

  const secretButtons = () =>
    document.querySelectorAll("[data-copy-from]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", async () => {
        const text = document.getElementById(button.dataset.copyFrom);
        getSelection().selectAllChildren(text);
        try {
          await navigator.clipboard.writeText(text.textContent);
        } catch {
          document.execCommand("copy");
        }
        document.getElementById("announcer").textContent = "Copied";
        button.classList.add("copied");
        button.lastChild.textContent = " Copied";
      });
    });

  // Rows of one kind, all at once

  const checkers = () =>
    document.querySelectorAll("[data-check-all], [data-check-none]").forEach((button) => {
      button.hidden = false;
      const { checkAll, checkNone } = button.dataset;
      button.addEventListener("click", () =>
        button.form.querySelectorAll(`[data-kind="${checkAll ?? checkNone}"]`).forEach((box) => (box.checked = checkAll !== undefined)),
      );
    });

  const arm = () => {
    tally();
    localTimes();
  };

  document.querySelectorAll("[data-toast]").forEach(armToast);
  secretButtons();
  checkers();
  document.querySelectorAll("[data-palette]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", openPalette);
  });
  document.querySelectorAll("[data-keys-help]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      menus().forEach((menu) => (menu.open = false));
      sheet.showModal();
    });
  });
  document.addEventListener("htmx:afterSwap", arm);
  document.querySelector(".desk-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  arm();
})();

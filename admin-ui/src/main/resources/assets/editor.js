// The entry editor and the review page. Without this everything works by forms; with it drafts save themselves, the
// preview follows the typing, and causes move without a new page.
(() => {
  "use strict";
  const saveDelay = 900;
  const previewDelay = 250;
  const retryDelay = 5000;
  const form = document.querySelector("[data-editor]");

  // Review: one key for each decision

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const button = document.querySelector(`[data-press="${CSS.escape(event.key)}"]`);
    if (!button) return;
    event.preventDefault();
    const wanted = button.dataset.wants && button.form.elements[button.dataset.wants];
    if (wanted && !wanted.value.trim()) wanted.focus();
    else button.click();
  });

  document.addEventListener("submit", (event) => {
    const wanted = event.submitter?.dataset.wants && event.target.elements[event.submitter.dataset.wants];
    if (wanted && !wanted.value.trim()) {
      event.preventDefault();
      wanted.focus();
    }
  });

  if (!form) return;

  const state = form.querySelector("[data-save-state]");
  const preview = document.getElementById("preview");
  const announcer = document.getElementById("announcer");
  const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
  const written = () => {
    const fields = new FormData(form);
    ["version", "base", "comment", "catalog", "code"].forEach((name) => fields.delete(name));
    return new URLSearchParams(fields).toString();
  };

  let kept = written();
  let leaving = false;
  let saving = null;
  let saveTimer = 0;
  let previewTimer = 0;
  let previewing = null;

  const tell = (words, kind = "") => {
    state.textContent = words;
    state.dataset.kind = kind;
  };

  // Saving

  const problems = {
    409: "Not saved: the catalog is archived. ",
    412: "Not saved: this draft was changed in another window. ",
    422: "Not saved: some text is too long or cannot be stored. ",
    401: "Not saved: you are signed out. ",
    403: "Not saved: you may not write here any more. ",
  };

  const offerForm = (status) => {
    tell(problems[status], "error");
    const button = document.createElement("button");
    button.type = "submit";
    button.name = "action";
    button.value = "save";
    button.className = "btn btn-quiet";
    button.textContent = status === 412 ? "See both texts" : status === 401 ? "Sign in" : "Show";
    if (status === 401) {
      button.type = "button";
      button.addEventListener("click", () => open("/sign-in", "_blank", "noopener"));
      later(retryDelay);
    }
    state.append(button);
  };

  const later = (delay) => {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, delay);
  };

  const send = async (now) => {
    tell("Saving …");
    const answer = await fetch(form.dataset.draft, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json" },
      redirect: "manual",
    });
    if (answer.ok) {
      form.elements.version.value = (await answer.json()).version;
      kept = now;
      tell(`Saved ${clock.format(new Date())}`, "saved");
      if (written() !== kept) later(saveDelay);
    } else if (problems[answer.status]) {
      offerForm(answer.status);
    } else if (answer.type === "opaqueredirect") {
      offerForm(401);
    } else {
      tell("Not saved: the server cannot answer. Trying again …", "error");
      later(retryDelay);
    }
  };

  // A new entry has a draft as soon as its catalog and code are known, and something is written. From then on the page is
  // that of the draft, at its address.
  const hide = (name, value) => {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.prepend(field);
  };

  const adopt = ({ address, version }) => {
    const { catalog, code } = form.elements;
    hide("version", version);
    hide("base", 0);
    hide("catalog", catalog.value);
    catalog.disabled = true;
    code.readOnly = true;
    form.setAttribute("action", address);
    form.dataset.draft = address.replace(/edit$/, "draft");
    history.replaceState(null, "", address);
  };

  const begin = async (now) => {
    tell("Saving …");
    const body = new URLSearchParams(new FormData(form));
    body.set("action", "keep");
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body, redirect: "manual" });
    if (answer.status === 201) {
      adopt(await answer.json());
      kept = now;
      tell(`Saved ${clock.format(new Date())}`, "saved");
      if (written() !== kept) later(saveDelay);
    } else if (answer.type === "opaqueredirect" || problems[answer.status]) {
      tell(answer.status === 409 ? "Not saved: the catalog has this code already" : "Not saved yet", "open");
    } else throw new Error(answer.status);
  };

  const ready = () => {
    if (form.dataset.draft) return true;
    const { catalog, code } = form.elements;
    return "begin" in form.dataset && catalog.value && code.value.trim() && ![catalog, code].includes(document.activeElement);
  };

  const save = async () => {
    clearTimeout(saveTimer);
    const now = written();
    if (!ready() || saving || leaving || now === kept) return;
    saving = (form.dataset.draft ? send : begin)(now).catch(() => {
      tell("Offline: not saved yet. Trying again …", "error");
      later(retryDelay);
    });
    await saving;
    saving = null;
  };

  addEventListener("online", save);
  addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
  addEventListener("beforeunload", (event) => {
    if (!leaving && written() !== kept) event.preventDefault();
  });

  // A submission must carry the version of a saving that is still under way.
  document.addEventListener("submit", async (event) => {
    if (event.target !== form || event.defaultPrevented) return;
    if (saving) {
      event.preventDefault();
      const button = event.submitter;
      leaving = true;
      await saving;
      form.requestSubmit(button);
      return;
    }
    clearTimeout(saveTimer);
    leaving = true;
  });
  addEventListener("pageshow", () => (leaving = false));

  // Preview

  const show = async () => {
    previewing?.abort();
    previewing = new AbortController();
    try {
      const answer = await fetch(form.dataset.preview, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        signal: previewing.signal,
      });
      if (answer.ok || answer.status === 422) preview.innerHTML = await answer.text();
    } catch {
      // The next keystroke asks again.
    }
  };

  const changed = () => {
    clearTimeout(previewTimer);
    previewTimer = setTimeout(show, previewDelay);
    if (!ready() || written() === kept) return;
    if (state.dataset.kind !== "error") tell("Not saved yet", "open");
    later(saveDelay);
  };

  // Lists: causes, references, further codes

  const parts = (list) => [...list.children].filter((part) => part.matches("[data-part]"));

  const pathOf = (list) => {
    const whole = list.closest("[data-part]");
    return whole ? `${whole.dataset.path}.${list.dataset.list}` : list.dataset.list;
  };

  const rename = (part, from, to) => {
    [part, ...part.querySelectorAll("*")].forEach((element) =>
      ["id", "name", "for", "value", "aria-describedby"].forEach((name) => {
        const value = element.tagName === "TEXTAREA" || element.tagName === "INPUT" ? name !== "value" && element.getAttribute(name) : element.getAttribute(name);
        if (value && value.includes(from)) element.setAttribute(name, value.replace(from, to));
      }),
    );
  };

  const number = (list) => {
    parts(list).forEach((part, index) => {
      const field = part.querySelector("[name]");
      const from = field.name.slice(0, field.name.lastIndexOf("."));
      const to = `${pathOf(list)}[${index}]`;
      part.dataset.path = to;
      if (from !== to) rename(part, from, to);
      const head = part.querySelector(":scope > .part-head [data-count]");
      if (head) head.textContent = `Cause ${index + 1}`;
      part.querySelectorAll("[data-list]").forEach(number);
    });
  };

  const numberAll = () => form.querySelectorAll("[data-list]").forEach((list) => list.closest("[data-part]") || number(list));

  const add = (list) => {
    const part = form.querySelector(`template[data-new="${list.dataset.list}"]`).content.firstElementChild.cloneNode(true);
    list.append(part);
    numberAll();
    part.querySelector("textarea, input").focus();
    changed();
  };

  const remove = (part) => {
    const list = part.parentElement;
    const next = part.nextElementSibling ?? part.previousElementSibling;
    part.remove();
    numberAll();
    (next?.querySelector("textarea, input") ?? list.parentElement.querySelector(":scope > [data-add]"))?.focus();
    announcer.textContent = "Removed";
    changed();
  };

  const move = (part, up, focus) => {
    const other = up ? part.previousElementSibling : part.nextElementSibling;
    if (!other) return;
    if (up) other.before(part);
    else other.after(part);
    numberAll();
    focus?.focus();
    part.scrollIntoView({ block: "nearest" });
    announcer.textContent = `Now cause ${parts(part.parentElement).indexOf(part) + 1} of ${parts(part.parentElement).length}`;
    changed();
  };

  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add], [data-remove], [data-up], [data-down]");
    if (!button) return;
    event.preventDefault();
    const part = button.closest("[data-part]");
    if ("add" in button.dataset) add(button.parentElement.querySelector(`:scope > [data-list="${button.dataset.add}"]`));
    else if ("remove" in button.dataset) remove(part);
    else move(part, "up" in button.dataset, button);
  });

  form.addEventListener("keydown", (event) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const part = event.target.closest(".cause-part");
    if (!part) return;
    event.preventDefault();
    move(part, event.key === "ArrowUp", event.target);
  });

  // Ctrl+S saves in place where there is a draft; elsewhere the button creates one.
  document.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest('[data-command="save"]');
      if (!button || !form.dataset.draft || event.defaultPrevented) return;
      event.preventDefault();
      if (written() === kept) tell(`Saved ${clock.format(new Date())}`, "saved");
      else save();
    },
    true,
  );

  // Only a catalog that lets reviewers publish on their own offers the button.
  const catalog = form.elements.catalog;
  const publish = form.querySelector("[data-publish]");
  const offerPublish = () => publish && (publish.hidden = !("selfPublish" in (catalog.selectedOptions[0]?.dataset ?? {})));
  catalog?.addEventListener("change", offerPublish);
  if (publish) offerPublish();

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  numberAll();
  document.getElementById("faults")?.focus();
  if (location.hash === "#add-cause") add(form.querySelector('[data-list="causes"]'));
})();

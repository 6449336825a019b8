// Suggestions while typing, for a field that names where they come from. Without this script it is a plain field.
(() => {
  "use strict";
  const pause = 120;

  const option = (list, suggestion, index) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.kind = suggestion.kind;
    item.dataset.address = suggestion.url;
    const text = document.createElement("span");
    text.className = ["catalog", "page", "word"].includes(suggestion.kind) ? "" : "mono";
    text.textContent = suggestion.text;
    const detail = document.createElement("span");
    detail.className = "muted";
    detail.textContent = [suggestion.catalog, suggestion.detail].filter(Boolean).join(" · ");
    item.append(text, detail);
    return item;
  };

  const nameOf = (link) => {
    const copy = link.cloneNode(true);
    copy.querySelector(".count")?.remove();
    return link.ariaLabel ?? copy.textContent.trim();
  };

  // Where one works on it, for those who do.
  const placeOf = ({ kind, url }, under) => {
    if (!under) return url;
    if (kind === "word") return url.replace("/search", `${under}/entries`);
    return kind === "catalog" ? `${under}/entries?catalog=${url.split("/").pop()}` : under + url;
  };

  const enhance = (field) => {
    const list = document.createElement("ul");
    let timer = 0;
    let chosen = -1;
    let asked = "";

    list.id = `${field.id}-suggestions`;
    list.className = "suggested";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    field.closest("form").append(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);

    const choose = (index) => {
      chosen = index;
      [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
      if (index < 0) field.removeAttribute("aria-activedescendant");
      else {
        field.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
      }
    };

    const show = (suggestions) => {
      list.replaceChildren(...suggestions.map((suggestion, index) => option(list, suggestion, index)));
      list.hidden = suggestions.length === 0;
      field.setAttribute("aria-expanded", String(!list.hidden));
      choose(-1);
    };

    // Links of the page itself that the text may mean.
    const pages = (text) => {
      const links = field.dataset.suggestLinks ? [...document.querySelectorAll(field.dataset.suggestLinks)] : [];
      return links
        .map((link) => ({ kind: "page", text: nameOf(link), url: link.href, detail: link.dataset.key }))
        .filter((page) => page.text.toLowerCase().includes(text.toLowerCase()));
    };

    const found = async (text) => {
      if (text.length < 2 || text.length > 100) return [];
      const reply = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`);
      const { items } = reply.ok ? await reply.json() : { items: [] };
      return items.map((item) => ({ ...item, url: placeOf(item, field.dataset.suggestUnder) }));
    };

    const ask = async () => {
      const text = field.value.trim();
      if (text === asked && text) return;
      asked = text;
      const near = pages(text);
      show(near);
      try {
        const all = [...near, ...(await found(text))];
        if (text === asked) show(all);
      } catch {
        // What the page itself has is shown already.
      }
    };

    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    });
    if (field.dataset.suggestLinks) field.addEventListener("focus", ask);
    field.addEventListener("keydown", (event) => {
      const count = list.hidden ? 0 : list.children.length;
      if (event.key === "Escape" && count > 0 && !field.dataset.suggestLinks) {
        event.preventDefault();
        show([]);
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(chosen < 0 && step < 0 ? count - 1 : chosen + step >= count ? -1 : Math.max(chosen + step, -1));
      } else if (event.key === "Enter" && chosen >= 0 && count > 0) {
        event.preventDefault();
        location.assign(list.children[chosen].dataset.address);
      }
    });
    field.addEventListener("blur", () => setTimeout(() => show([]), 150));
    list.addEventListener("mousedown", (event) => {
      const item = event.target.closest("[data-address]");
      if (!item) return;
      event.preventDefault();
      location.assign(item.dataset.address);
    });
  };

  document.querySelectorAll("input[data-suggest]").forEach(enhance);
})();

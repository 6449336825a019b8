// On public pages: what a signed-in person may do here. The page itself is the same for everyone, so this is fetched
// apart, and only by browsers that carry the mark of a session. Others make no request.
(() => {
  "use strict";
  const marked = document.cookie.split("; ").some((cookie) => cookie.startsWith("causebook_signed_in="));
  if (!marked) return;

  const slots = [...document.querySelectorAll("[data-session]")];
  const entries = slots.map((slot) => slot.dataset.session).filter((name) => name.includes("/"));

  const fill = async () => {
    const query = new URLSearchParams(entries.map((name) => ["entry", name]));
    const response = await fetch(`/session/parts?${query}`, { headers: { Accept: "text/html" } });
    if (response.status !== 200) return;
    const parts = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const part of parts.querySelectorAll("[data-for]"))
      slots.filter((slot) => slot.dataset.session === part.dataset.for).forEach((slot) => slot.replaceChildren(...part.cloneNode(true).childNodes));
  };

  // Without it the page is what everyone sees, which is no fault.
  fill().catch(() => {});
})();

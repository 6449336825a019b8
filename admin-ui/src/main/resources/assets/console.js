// Lists the operations of the OpenAPI document, each with a form that sends a request and shows what came back.
(() => {
  "use strict";
  const list = document.getElementById("operations");
  const headersOfInterest = ["content-type", "etag", "cache-control", "link", "location", "retry-after", "causebook-request"];
  let contract = {};
  let fields = 0;

  const element = (name, properties = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (value === undefined || value === false) continue;
      key in made && key !== "list" ? (made[key] = value) : made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  };

  const resolve = (thing) =>
    thing && thing.$ref
      ? resolve(thing.$ref.slice(2).split("/").reduce((part, key) => part?.[decodeURIComponent(key).replace(/~1/g, "/")], contract))
      : thing;

  const exampleOf = (holder) => {
    const schema = resolve(holder.schema) ?? {};
    const named = Object.values(holder.examples ?? {}).map(resolve)[0]?.value;
    const example = holder.example ?? named ?? schema.example ?? schema.examples?.[0];
    if (Array.isArray(example) && holder.in) return example.join(", ");
    return example === undefined ? "" : typeof example === "object" ? JSON.stringify(example, null, 2) : String(example);
  };

  // Descriptions are CommonMark, of which ours use code spans and nothing else.
  const prose = (text) => (text ?? "").split("`").map((part, index) => (index % 2 ? element("code", {}, part) : part));

  const field = (label, input, help) => {
    input.id = `field-${++fields}`;
    input.className = "form-control";
    const parts = [element("label", { className: "form-label", htmlFor: input.id }, label), input];
    if (help) {
      const hint = element("p", { className: "muted mb-0", id: `${input.id}-help` }, ...prose(help));
      input.setAttribute("aria-describedby", hint.id);
      parts.push(hint);
    }
    return element("div", {}, ...parts);
  };

  const bodyOf = (operation) => {
    const content = resolve(operation.requestBody)?.content ?? {};
    const type = Object.keys(content)[0];
    return type && { type, example: exampleOf(content[type]) };
  };

  const addressOf = (path, inputs) => {
    const query = new URLSearchParams();
    let address = path;
    for (const { parameter, input } of inputs) {
      const values = input.value.trim() === "" ? [] : parameter.in === "query" ? input.value.split(/\s*[\n,]\s*/) : [input.value.trim()];
      if (parameter.in === "path") address = address.replace(`{${parameter.name}}`, encodeURIComponent(values[0] ?? ""));
      if (parameter.in === "query") values.forEach((value) => query.append(parameter.name, value));
    }
    return query.size ? `${address}?${query}` : address;
  };

  const headersOf = (inputs, body) => {
    const headers = body ? { "Content-Type": body.type } : {};
    for (const { parameter, input } of inputs)
      if (parameter.in === "header" && input.value.trim() !== "") headers[parameter.name] = input.value.trim();
    return headers;
  };

  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

  const curlOf = (method, address, headers, text) =>
    ["curl -i" + (method === "GET" ? "" : ` -X ${method}`) + " " + quoted(location.origin + address)]
      .concat(Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`))
      .concat(text === undefined ? [] : [`-d ${quoted(text)}`])
      .join(" \\\n  ");

  const pretty = (text, type) => {
    try {
      return type.includes("json") ? JSON.stringify(JSON.parse(text), null, 2) : text;
    } catch {
      return text;
    }
  };

  const show = (answer, title, text) =>
    answer.append(
      element("p", { className: "small-head mt-3" }, title),
      element("pre", { className: "p-3", tabIndex: 0, role: "region", ariaLabel: title }, element("code", {}, text)),
    );

  const send = async (answer, method, address, headers, text) => {
    answer.replaceChildren();
    show(answer, "As a command", curlOf(method, address, headers, text));
    try {
      const started = performance.now();
      const response = await fetch(address, { method, headers, body: text, credentials: "omit" });
      const body = await response.text();
      const time = Math.round(performance.now() - started);
      const status = `${response.status} ${response.statusText}`.trim();
      answer.append(element("p", { className: "mt-3 mb-0", role: "status" }, element("strong", {}, status), ` in ${time} ms, ${body.length} characters`));
      const headerLines = headersOfInterest.filter((name) => response.headers.has(name)).map((name) => `${name}: ${response.headers.get(name)}`);
      show(answer, "Headers", headerLines.join("\n"));
      show(answer, "Body", pretty(body, response.headers.get("content-type") ?? "") || "(empty)");
    } catch {
      answer.append(element("p", { className: "mt-3 mb-0", role: "status" }, "No answer: the server cannot be reached."));
    }
  };

  const inputOf = (parameter) => {
    const schema = resolve(parameter.schema) ?? {};
    const input = element("input", { type: "text", spellcheck: false, autocomplete: "off" });
    input.value = parameter.required ? exampleOf(parameter) : "";
    input.placeholder = parameter.required ? "" : exampleOf(parameter);
    input.required = Boolean(parameter.required);
    const label = `${parameter.name} (${parameter.in}${parameter.required ? ", required" : ""})`;
    const several = schema.type === "array" ? " Several values: one after another, with commas between." : "";
    return { parameter, input, part: field(label, input, (parameter.description ?? "") + several) };
  };

  const formOf = (method, path, operation, shared) => {
    const inputs = [...shared, ...(operation.parameters ?? [])].map(resolve).map(inputOf);
    const body = bodyOf(operation);
    const text = body && element("textarea", { rows: 6, spellcheck: false, value: body.example });
    const answer = element("div", { className: "answer" });
    const form = element(
      "form",
      { className: "card-body pt-0" },
      element("p", { className: "prose muted" }, ...prose(operation.description)),
      element("div", { className: "fields" }, ...inputs.map(({ part }) => part)),
      ...(body ? [element("div", { className: "mt-3" }, field(`Body (${body.type})`, text))] : []),
      element("button", { className: "btn btn-primary mt-3", type: "submit" }, "Send"),
      answer,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(answer, method, addressOf(path, inputs), headersOf(inputs, body), text?.value);
    });
    return form;
  };

  const panel = (method, path, operation, shared) => {
    const details = element(
      "details",
      { className: "card operation" },
      element(
        "summary",
        {},
        element("span", { className: `method method-${method.toLowerCase()}` }, method),
        element("code", {}, path),
        element("span", { className: "muted" }, operation.summary ?? ""),
      ),
    );
    details.addEventListener("toggle", () => details.open && !details.querySelector("form") && details.append(formOf(method, path, operation, shared)));
    return details;
  };

  // What readers ask for comes first; everything else follows in the order of the document.
  const first = ["Lookups", "Search", "Scans", "Catalogs", "Articles", "Export", "Sync"];
  const rank = (tag) => (first.includes(tag) ? first.indexOf(tag) : first.length);

  const panels = () => {
    const groups = new Map();
    for (const [path, item] of Object.entries(contract.paths ?? {}).filter(([path]) => path.startsWith("/api/")))
      for (const method of ["get", "post", "put", "patch", "delete"].filter((name) => item[name])) {
        const tag = item[method].tags?.[0] ?? "Other";
        groups.set(tag, [...(groups.get(tag) ?? []), panel(method.toUpperCase(), path, item[method], item.parameters ?? [])]);
      }
    return [...groups]
      .sort(([one], [other]) => rank(one) - rank(other))
      .map(([tag, members]) => element("section", { className: "stack" }, element("h3", {}, tag), ...members));
  };

  const start = async () => {
    document.querySelectorAll("[data-origin]").forEach((origin) => (origin.textContent = location.origin));
    try {
      contract = await (await fetch("/q/openapi?format=json")).json();
      list.replaceChildren(...panels());
      const first = list.querySelector("details");
      if (first) first.open = true;
    } catch {
      list.replaceChildren(element("p", {}, "The OpenAPI document cannot be read at the moment."));
    }
  };

  start();
})();

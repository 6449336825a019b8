// Calls every operation by the generated client. Refusals are good answers, except those of what the document itself
// says of media types; exceptions of the client are not.
import { readFileSync } from "node:fs";
import * as client from "./index";

const [, , file, server, token] = process.argv;
const document = JSON.parse(readFileSync(file, "utf8"));
const configuration = new client.Configuration({
  basePath: server,
  ...(token ? { accessToken: token } : {}),
  fetchApi: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(30_000) }),
});
const apis = Object.entries(client)
  .filter(([name]) => name.endsWith("Api"))
  .map(([, Api]) => new (Api as any)(configuration));

const camel = (name: string) =>
  name.replace(/[^A-Za-z0-9]+(.)/g, (_, letter) => letter.toUpperCase()).replace(/^./, (first) => first.toLowerCase());

async function callAll() {
  let called = 0;
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  for (const path of Object.values<any>(document.paths)) {
    for (const operation of Object.values<any>(path)) {
      const id = operation.operationId;
      const api = apis.find((each) => typeof each[id] === "function");
      if (!api) {
        faults.push(`${id}: the client does not have it`);
        continue;
      }
      const parameters: Record<string, unknown> = {};
      for (const parameter of operation.parameters ?? []) {
        if (parameter.required || parameter.in !== "header") {
          // Words of the language have a line before them.
          const name = camel(parameter.name);
          parameters[name === "with" ? "_with" : name] = parameter.example ?? undefined;
        }
      }
      const content: any = Object.values(operation.requestBody?.content ?? {})[0];
      if (content) {
        const schema = content.schema.$ref?.replace(/.*\//, "") ?? "body";
        const convert = (client as any)[`${schema}FromJSON`];
        parameters[camel(schema)] = convert ? convert(content.example) : content.example;
      }
      try {
        called++;
        await api[id](parameters);
        statuses["2xx"] = (statuses["2xx"] ?? 0) + 1;
      } catch (error) {
        if (error instanceof client.ResponseError) {
          statuses[error.response.status] = (statuses[error.response.status] ?? 0) + 1;
          if (error.response.status >= 500 || [406, 415].includes(error.response.status)) faults.push(`${id}: ${error.response.status}`);
        } else {
          faults.push(`${id}: ${error}`);
        }
      }
    }
  }
  console.log(`${called} operations called`, statuses);
  faults.forEach((fault) => console.log(fault));
  process.exit(faults.length === 0 ? 0 : 1);
}

void callAll();

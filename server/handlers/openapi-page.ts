import type { OpenApiDocument, Operation } from "./openapi.ts";

const style = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1c1c1e; }
h2 { font: 600 1rem ui-monospace, monospace; margin: 2rem 0 0; border-top: 1px solid #ddd; padding-top: 1rem; }
pre { background: #f5f5f7; padding: .75rem; overflow-x: auto; border-radius: 6px; }
td, th { text-align: left; padding: .1rem 1rem .1rem 0; vertical-align: top; }
summary { cursor: pointer; }
@media (prefers-color-scheme: dark) { body { background: #1c1c1e; color: #eee; } pre { background: #2c2c2e; } }
`;

/** A page to read the API's document: no script, nothing from elsewhere. */
export function documentPage(document: OpenApiDocument): { html: string; style: string } {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationHtml(method, path, operation)),
  );
  const { title, description } = document.info;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(description)}</p>
<p>As data: <a href="/openapi.json">/openapi.json</a></p>
${operations.join("\n")}</main></body></html>`;
  return { html, style };
}

function operationHtml(method: string, path: string, operation: Operation): string {
  const { operationId, summary, parameters, requestBody, responses, security } = operation;
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${place}${required ? ", required" : ""}</td>` +
      `<td><code>${escaped(JSON.stringify(schema))}</code></td></tr>`,
  );
  return [
    `<section id="${escaped(operationId)}"><h2>${method.toUpperCase()} ${escaped(path)}</h2>`,
    `<p>${escaped(summary)}${security.length === 0 ? " (public)" : ""}</p>`,
    rows.length === 0 ? "" : `<table><tbody>${rows.join("")}</tbody></table>`,
    requestBody === undefined ? "" : details("Body", requestBody),
    details(`Answers: ${Object.keys(responses).join(", ")}`, responses),
    "</section>",
  ].join("");
}

function details(title: string, value: unknown): string {
  return `<details><summary>${escaped(title)}</summary><pre>${escaped(JSON.stringify(value, null, 2))}</pre></details>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}

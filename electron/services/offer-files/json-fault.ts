/** The line (from 1) at which a text stops being JSON. Ask only when `JSON.parse` refused it: engines don't always say. */
export function jsonFaultLine(text: string): number {
  let at = 0;
  let next: Expected = "value";
  const open: string[] = [];
  for (;;) {
    at += matchAt(/[ \t\n\r]*/y, text, at)?.length ?? 0;
    const token = matchAt(anyToken, text, at);
    const step: Expected | null = token === null ? null : take(token, next, open);
    if (token === null || step === null) return lineAt(text, at);
    next = step;
    at += token.length;
  }
}

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

const anyToken =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[[\]{},:]/y;

/** What may follow the token, or `null` where it may not stand. `open` holds the brackets around. */
function take(token: string, next: Expected, open: string[]): Expected | null {
  switch (token) {
    case "]":
    case "}":
      return close(token, next, open);
    case ",":
      if (next !== "comma or end") return null;
      return open.at(-1) === "{" ? "key" : "value";
    case ":":
      return next === "colon" ? "value" : null;
    default:
      return begin(token, next, open);
  }
}

function close(bracket: "]" | "}", next: Expected, open: string[]): Expected | null {
  const [opening, empty] = bracket === "]" ? ["[", "value or end"] : ["{", "key or end"];
  if (open.at(-1) !== opening || (next !== "comma or end" && next !== empty)) return null;
  open.pop();
  return afterValue(open);
}

function begin(token: string, next: Expected, open: string[]): Expected | null {
  if (next === "key" || next === "key or end") return token.startsWith('"') ? "colon" : null;
  if (next !== "value" && next !== "value or end") return null;
  if (token !== "[" && token !== "{") return afterValue(open);
  open.push(token);
  return token === "[" ? "value or end" : "key or end";
}

const afterValue = (open: readonly string[]): Expected => (open.length === 0 ? "nothing" : "comma or end");

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length;
}

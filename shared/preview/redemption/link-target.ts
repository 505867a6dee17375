/** Where an online link leads, as a customer is told before leaving. */
export interface LinkTarget {
  /** As its letters read; in ASCII (`xn--…`) where they could look like another host's. */
  readonly host: string;
  /** The whole address as the browser opens it, tracking included. */
  readonly address: string;
  readonly isEncrypted: boolean;
}

/**
 * Reads an address as browsers do; `null` for what is no web address: a script, a file or data leads nowhere
 * (design/CHANNELS.md, "Online link").
 */
export function linkTarget(url: string | null): LinkTarget | null {
  const parsed = url === null ? null : parsedUrl(url.trim());
  if (parsed === null || parsed.hostname === "") return null;
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
  const host = readableHost(url ?? "", parsed.hostname);
  return {
    host: parsed.port === "" ? host : `${host}:${parsed.port}`,
    address: parsed.href,
    isEncrypted: parsed.protocol === "https:",
  };
}

function parsedUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** The host in its own letters where its author wrote those and they can be taken for no others, else in ASCII. */
function readableHost(url: string, ascii: string): string {
  if (!ascii.split(".").some(label => label.startsWith("xn--"))) return ascii;
  const [, authority = ""] = /^\s*https?:\/\/([^/?#\\]+)/i.exec(url) ?? [];
  const written = authority
    .slice(authority.lastIndexOf("@") + 1)
    .replace(/:\d*$/, "")
    .normalize("NFKC")
    .toLowerCase();
  const isPlain = /^[\p{L}\p{M}\d.-]+$/u.test(written) && isOneScript(written);
  return isPlain && parsedUrl(`https://${written}`)?.hostname === ascii ? written : ascii;
}

/**
 * Whether all letters of a host, its ending too, are of one script: a Cyrillic name under `.com` could pass for a Latin
 * one, letter for letter. Japanese writes with three scripts, which look like nothing else.
 */
export function isOneScript(host: string): boolean {
  const letters = host.replaceAll(/[^\p{L}\p{M}]/gu, "");
  return oneScript.some(pattern => pattern.test(letters));
}

const oneScript: readonly RegExp[] = [
  /^[\p{Script=Latin}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Cyrillic}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Greek}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Arabic}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Hebrew}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]*$/u,
  /^[\p{Script=Hangul}\p{Script=Han}]*$/u,
  /^[\p{Script=Thai}\p{Script=Inherited}]*$/u,
  /^[\p{Script=Devanagari}\p{Script=Inherited}]*$/u,
];

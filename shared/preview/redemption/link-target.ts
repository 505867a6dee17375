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
  const written = writtenHost(url ?? "");
  const reads = written !== null && asciiOf(written) === parsed.hostname && isOneScript(written);
  const host = reads ? written : parsed.hostname;
  return {
    host: parsed.port === "" ? host : `${host}:${parsed.port}`,
    address: parsed.href,
    isEncrypted: parsed.protocol === "https:",
  };
}

function parsedUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** The host as its author wrote it, if that can be told apart at all. */
function writtenHost(url: string): string | null {
  const [, authority = ""] = /^\s*https?:\/\/([^/?#\\]+)/i.exec(url) ?? [];
  const host = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "");
  return host === "" ? null : host.normalize("NFC").toLowerCase();
}

const asciiOf = (host: string): string | null => parsedUrl(`https://${host}`)?.hostname ?? null;

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

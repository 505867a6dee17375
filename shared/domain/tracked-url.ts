import type { OfferForm } from "./offer.ts";

/** What a web address tells a shop's statistics, by the names that Google Analytics gave them (`utm_…`). */
export const trackingParts = ["source", "medium", "campaign", "term", "content"] as const;
export type TrackingPart = (typeof trackingParts)[number];

/** What is said; a part that isn't is `null`. */
export type Tracking = Readonly<Record<TrackingPart, string | null>>;

/** What an address says; of a part said twice the first counts, as it does for the shop. */
export function readTracking(url: string): Tracking {
  const pairs = partsOf(url).query.map(decodedPair);
  const said = (part: TrackingPart) =>
    pairs.find(({ name, value }) => name === nameOf(part) && value !== "")?.value ?? null;
  return {
    source: said("source"),
    medium: said("medium"),
    campaign: said("campaign"),
    term: said("term"),
    content: said("content"),
  };
}

/**
 * The address with these parts said and the others not. Everything else stays to the letter: the rest of the query in
 * its order, the fragment, the host as it is written. What `readTracking` reads of it is what was asked for.
 */
export function withTracking(url: string, tracking: Partial<Tracking>): string {
  const { before, query, fragment } = partsOf(url);
  const said = { ...readTracking(url), ...tracking };
  const written = new Set<TrackingPart>();
  const kept = query.flatMap(pair => {
    const part = trackingParts.find(each => nameOf(each) === decodedPair(pair).name);
    if (part === undefined) return [pair];
    // Where it stood, it stays; said twice, it is said once.
    const isFirst = !written.has(part);
    written.add(part);
    return isFirst ? encodedPair(part, said[part]) : [];
  });
  const added = trackingParts
    .filter(part => !written.has(part))
    .flatMap(part => encodedPair(part, said[part]));
  const all = [...kept, ...added];
  return `${before}${all.length > 0 ? `?${all.join("&")}` : ""}${fragment}`;
}

export interface LinkFault {
  readonly rule:
    | "link-format"
    | "link-spaces"
    | "link-credentials"
    | "link-not-https"
    | "link-local"
    | "link-host-looks-like";
  readonly message: string;
  /** The address without the fault, where there is one. */
  readonly repaired?: string;
}

/** What speaks against sending customers to an address, the worst first. */
export function linkFaults(url: string): readonly LinkFault[] {
  if (/\s/.test(url)) {
    return [
      {
        rule: "link-spaces",
        message: "A web address holds no spaces.",
        repaired: url.trim().replaceAll(/\s+/g, "%20"),
      },
    ];
  }
  const read = /^(https?):\/\/([^/?#]+)/i.exec(url);
  const [, scheme = "", authority = ""] = read ?? [];
  const host = hostOf(authority);
  if (read === null || host === "") {
    return [{ rule: "link-format", message: "A web address starts with https:// and names a host." }];
  }
  const faults: (LinkFault | null)[] = [
    credentialFault(url, authority),
    scheme.toLowerCase() === "http"
      ? {
          rule: "link-not-https",
          message: "This address is not encrypted; phones warn of it.",
          repaired: `https${url.slice(scheme.length)}`,
        }
      : null,
    isLocal(host)
      ? { rule: "link-local", message: `“${host}” is no address that customers can reach.` }
      : lookAlikeFault(host),
  ];
  return faults.filter(fault => fault !== null);
}

function credentialFault(url: string, authority: string): LinkFault | null {
  const end = authority.lastIndexOf("@");
  if (end < 0) return null;
  return {
    rule: "link-credentials",
    message: "This address has a name or password in it, which every customer would see.",
    repaired: url.replace(authority, authority.slice(end + 1)),
  };
}

function lookAlikeFault(host: string): LinkFault | null {
  const isForeign = /[^\x00-\x7f]/.test(host) || host.split(".").some(label => /^xn--/i.test(label));
  if (!isForeign) return null;
  return {
    rule: "link-host-looks-like",
    message: `“${host}” has letters beyond a to z, which can look like another host's. Compare it with the shop's own.`,
  };
}

/** Names and addresses that mean the computer or network at hand, never the shop (RFC 6761, 1918, 4193). */
function isLocal(host: string): boolean {
  if (/^(localhost|.*\.(localhost|local|internal|test|invalid|lan|home\.arpa))$/.test(host)) return true;
  if (/^\[(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/.test(host)) return true;
  if (/^(127|10|0)\.\d+\.\d+\.\d+$|^192\.168\.\d+\.\d+$|^169\.254\.\d+\.\d+$/.test(host)) return true;
  return /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/.test(host) || !/[.:]/.test(host);
}

/** Lower case, without credentials, port and the root's dot. */
function hostOf(authority: string): string {
  const host = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "");
  return host.replace(/\.$/, "").toLowerCase();
}

interface UrlParts {
  /** Up to the query. */
  readonly before: string;
  /** `name=value`, as written. */
  readonly query: readonly string[];
  /** From its `#` on. */
  readonly fragment: string;
}

function partsOf(url: string): UrlParts {
  const [, before = "", query, fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#[\s\S]*)?$/.exec(url) ?? [];
  return { before, query: query ? query.split("&").filter(pair => pair !== "") : [], fragment };
}

const nameOf = (part: TrackingPart): string => `utm_${part}`;

function decodedPair(pair: string): { readonly name: string; readonly value: string } {
  const [name = "", ...value] = pair.split("=");
  return { name: decoded(name), value: decoded(value.join("=")) };
}

function encodedPair(part: TrackingPart, value: string | null): readonly string[] {
  return value === null || value === "" ? [] : [`${nameOf(part)}=${encodeURIComponent(value)}`];
}

/** What no one can decode is read as it is written. */
function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** What an offer suggests to say; a search term is the advertiser's own, so none is. */
export function suggestTracking(
  form: Pick<OfferForm, "campaign" | "offerTitle" | "channels" | "offerType">,
): Tracking {
  const [channel, ...others] = form.channels;
  return {
    source: "kigo",
    medium: channel !== undefined && others.length === 0 ? slug(channel) : "offer",
    campaign: slug(form.campaign ?? form.offerTitle),
    term: null,
    content: slug(form.offerType),
  };
}

/** Lower case, words joined by hyphens, marks dropped; letters of any script stay. */
function slug(text: string | null): string | null {
  const words = (text ?? "").normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return (
    words
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-|-$/g, "")
      .normalize("NFC") || null
  );
}

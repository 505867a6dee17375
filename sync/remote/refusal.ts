import type { Reply } from "../ports.ts";
import type { Json } from "../record.ts";

/** A 4xx or 5xx in the server's own words, whichever shape it gives them; HTML and the like are never shown. */
export function readRefusal(status: number, json: Json | undefined, retryAfter: string | null): Reply {
  return {
    kind: "refused",
    status,
    message: (json === undefined ? null : wordsIn(json)) ?? `status ${status}`,
    fromApi: json !== undefined,
    retryAfter: readRetryAfter(retryAfter),
  };
}

/** `{error: {message}}`, `{message}`, `{error}` or a bare text; at most 500 characters. */
function wordsIn(json: Json): string | null {
  if (typeof json === "string") return json.slice(0, 500) || null;
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const members = new Map(Object.entries(json));
  for (const name of ["message", "error", "detail"]) {
    const value = members.get(name);
    if (value !== undefined && value !== null) {
      const words = wordsIn(value);
      if (words !== null) return words;
    }
  }
  return null;
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3) as ms from now; `null` if there is none. */
function readRetryAfter(text: string | null): number | null {
  if (text === null) return null;
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000;
  const instant = Date.parse(text);
  return Number.isFinite(instant) ? Math.max(0, instant - Date.now()) : null;
}

import type { Json } from "#shared/domain/json.ts";
import type { ModelResponse } from "../message.ts";
import type { Quirk } from "./quirk.ts";

/** `maxLimit`: a larger limit is taken as this one. */
export function maxLimit(most: number): Quirk {
  return {
    request(request) {
      const limit = request.query?.limit;
      const isLarger = limit !== undefined && Number(limit) > most;
      return isLarger ? { ...request, query: { ...request.query, limit: most } } : request;
    },
  };
}

/** `shortPages`: every third page or so lacks rows at its end; one that holds any keeps at least one. */
export function shortPages(random: () => number): Quirk {
  return {
    answer(answer, { method }) {
      const page = method === "GET" ? pageIn(answer) : undefined;
      if (page === undefined || page.rows.length < 2 || random() >= 1 / 3) return answer;
      const kept = 1 + Math.floor(random() * (page.rows.length - 1));
      return { ...answer, json: { ...page.json, [page.name]: page.rows.slice(0, kept) } };
    },
  };
}

/** `barePages`: SYNC.md W1, a client takes either. */
export const barePages: Quirk = {
  answer(answer, { method }) {
    const page = method === "GET" ? pageIn(answer) : undefined;
    return page === undefined ? answer : { ...answer, json: page.rows };
  },
};

/** The rows of a page, or nothing if the answer is no page. */
function pageIn({ status, json }: ModelResponse) {
  if (status !== 200 || typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const object: { readonly [key: string]: Json } = Object.fromEntries(Object.entries(json));
  if (!("total_count" in object)) return undefined;
  for (const [name, rows] of Object.entries(object)) {
    if (Array.isArray(rows)) return { json: object, name, rows: [...rows] };
  }
  return undefined;
}

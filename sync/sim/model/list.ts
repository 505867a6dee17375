import type { PageQuery } from "#shared/api/page.ts";
import type { Json } from "#shared/domain/json.ts";
import type { Context } from "./context.ts";

/** Up to `limit` of the rows from `offset` on, in the server's order. */
export function pageOf<Row extends object>(
  { inOrder }: Pick<Context, "inOrder">,
  rows: readonly Row[],
  { limit, offset }: PageQuery,
): readonly Row[] {
  return inOrder(rows).slice(offset, offset + limit);
}

/** What every page says beside its records. */
export function pageAnswer(name: string, records: readonly Json[], total: number, page: PageQuery): Json {
  return { [name]: records, total_count: total, limit: page.limit, offset: page.offset };
}

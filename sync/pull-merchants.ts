import { endpoints } from "#shared/api/endpoints.ts";
import { arrayIn } from "./list-answer.ts";
import { isEnd } from "./list-of-kind.ts";
import type { Run } from "./run.ts";
import { text, wholeNumber } from "./wire-values.ts";

/** ms for which the merchants' names count as read: they hardly ever change, and an idle run stays cheap. */
const readEvery = 15 * 60_000;

/**
 * Takes over the names of merchants from the public list, where a server has one (SYNC.md W2); elsewhere they are
 * typed here. Whatever goes wrong with it stops nothing.
 */
export function applyMerchantNames(run: Run, merchants: MerchantNames | null): void {
  const { store, clock } = run.ports;
  if (merchants === null) return;
  store.transaction(write => {
    write.nameMerchants(merchants);
    write.setMeta("merchants_read_at", String(clock.now()));
  });
}

export type MerchantNames = readonly { readonly merchantId: number; readonly name: string }[];

/** `null`: they were read a short while ago. */
export async function readMerchantNames(run: Run): Promise<MerchantNames | null> {
  const { store, clock } = run.ports;
  const last = Number(store.meta("merchants_read_at") ?? 0);
  return clock.now() - last < readEvery ? null : readMerchants(run);
}

async function readMerchants(run: Run): Promise<MerchantNames> {
  const limit = run.config.pageSize;
  const found = new Map<number, { merchantId: number; name: string }>();
  for (let offset = 0; ; ) {
    const reply = await run.session.tryRead(endpoints.listPublicMerchants.path, { limit, offset });
    const rows = reply.kind === "ok" ? arrayIn(reply.json) : null;
    const before = found.size;
    for (const row of rows ?? []) {
      const [merchantId, name] = [wholeNumber(row.merchant_id), text(row.merchant_name)];
      if (merchantId !== null && merchantId > 0 && name !== null) found.set(merchantId, { merchantId, name });
    }
    offset += rows?.length ?? 0;
    if (reply.kind !== "ok" || rows === null || found.size === before) return [...found.values()];
    if (isEnd(reply.json, { rows: rows.length, limit, offset })) return [...found.values()];
  }
}

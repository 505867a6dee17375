import type { PulledRecord } from "./kind.ts";
import { kinds } from "./kinds.ts";
import { pullKind } from "./pull.ts";
import type { SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { codesUnchecked } from "./writing.ts";

/**
 * After codes were made the list is read once more: a text that another offer's code has too is flagged on the later
 * of the two, the one with the higher id; nothing is deleted (SYNC.md U4). Whoever made the earlier one sees it at
 * the other's offer.
 */
export async function checkCodeClashes(run: Run): Promise<void> {
  const { store } = run.ports;
  if (store.meta(codesUnchecked) !== "yes") return;
  const rows = await pullKind(run, "promo_code");
  const byText = new Map<string, PulledRecord[]>();
  for (const row of rows) {
    const text = kinds.promo_code.naturalKey(row.fields);
    const same = byText.get(text) ?? [];
    same.push(row);
    byText.set(text, same);
  }
  for (const [text, same] of byText) {
    if (text === "" || same.length < 2) continue;
    const inOrder = same.toSorted((a, b) => a.serverId - b.serverId);
    for (const [place, row] of inOrder.entries()) {
      const earlier = inOrder.slice(0, place).find(each => each.parentServerId !== row.parentServerId);
      const code = earlier && store.byServerId("promo_code", row.serverId);
      if (code) flag(run, code, earlier);
    }
  }
  const unsettled = store.intents().some(({ entity }) => entity === "promo_code");
  if (!unsettled) store.transaction(write => write.setMeta(codesUnchecked, "no"));
}

/** Once for each pair: a person who decided to keep it is not asked again. */
function flag(run: Run, code: SyncRecord, first: PulledRecord): void {
  const { store } = run.ports;
  const asked = `code_clash:${code.id}:${first.serverId}`;
  if (store.meta(asked) !== null) return;
  store.transaction(write => {
    write.setMeta(asked, "yes");
    const others = write.conflictsOf(code.id).filter(({ kind }) => kind !== "code_clash");
    write.setConflicts("promo_code", code.id, [
      ...others,
      {
        kind: "code_clash",
        entity: "promo_code",
        recordId: code.id,
        field: "~code",
        base: null,
        mine: code.fields.promoCode ?? null,
        theirs: {
          promoCode: first.fields.promoCode ?? null,
          offerId: first.parentServerId,
          promoCodeId: first.serverId,
        },
        blocking: false,
        theirsAt: null,
      },
    ]);
  });
}

import { type Kind, listOfKind, type PulledRecord } from "./kind.ts";
import { redemptionsOf } from "./kinds.ts";
import { newestOf, readListOfKind, sharedList } from "./list-of-kind.ts";
import type { Json, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";

/**
 * The server makes a code of its own with an offer (seed, "Step 5"). Exactly one that nobody here knows and nobody
 * redeemed: ours is put over it. None: `null`, ours is posted. Else a person decides (SYNC.md U3).
 */
export async function coverFor(
  run: Run,
  kind: Kind,
  record: SyncRecord,
  offerId: number,
): Promise<PulledRecord | null | "undecided"> {
  const isStranger = (row: PulledRecord) => run.ports.store.byServerId("promo_code", row.serverId) === null;
  const first = (await codesOf(run, kind, offerId)).filter(isStranger);
  const strangers = first.length > 0 ? first : (await codesAgain(run, kind, offerId)).filter(isStranger);
  const [only] = strangers;
  if (strangers.length > 1 || (only && redemptionsOf(only) > 0)) {
    letDecide(run, record, strangers);
    return "undecided";
  }
  return only ?? null;
}

/** A run's creates share one reading of the list; where it can be asked by offer, each asks for its own. */
async function codesOf(run: Run, kind: Kind, offerId: number): Promise<readonly PulledRecord[]> {
  const rows = run.capabilities.feed
    ? ((await readListOfKind(run, kind, { offer: offerId })) ?? [])
    : await sharedList(run, kind, null);
  return rows.filter(row => row.parentServerId === offerId);
}

/**
 * That there is none takes two readings that agree (L2): a second one, which a run's creates share too. What it says is
 * newer, so every later write of the kind goes by it.
 */
async function codesAgain(run: Run, kind: Kind, offerId: number): Promise<readonly PulledRecord[]> {
  if (run.capabilities.feed) return [];
  const again = `${kind.listPath} again`;
  const rows = run.lists.get(again) ?? (await readAgain(run, kind));
  run.lists.set(again, rows);
  return rows.filter(row => row.parentServerId === offerId);
}

async function readAgain(run: Run, kind: Kind): Promise<readonly PulledRecord[]> {
  const rows = (await readListOfKind(run, kind)) ?? [];
  const path = listOfKind(kind, null);
  run.lists.set(path, newestOf(run.lists.get(path) ?? [], rows));
  return rows;
}

/** They come in as records of their own, so that taking mine adds ours beside them and taking theirs lets ours go. */
function letDecide(run: Run, record: SyncRecord, strangers: readonly PulledRecord[]): void {
  run.ports.store.transaction(write => {
    for (const { entity, serverId, fields, extra } of strangers)
      write.insertPulled({
        entity,
        parentId: record.parentId,
        serverId,
        key: null,
        fields,
        extra,
        createdAt: null,
        hash: null,
      });
    const theirs = strangers.map(({ fields }) => fields.promoCode ?? null);
    write.setConflicts("promo_code", record.id, [
      {
        kind: "field",
        entity: "promo_code",
        recordId: record.id,
        field: "promoCode",
        base: null,
        mine: record.fields.promoCode ?? null,
        theirs: oneOrAll(theirs),
        blocking: true,
        theirsAt: null,
      },
    ]);
  });
}

const oneOrAll = (texts: readonly Json[]): Json => (texts.length === 1 ? (texts[0] ?? null) : texts);

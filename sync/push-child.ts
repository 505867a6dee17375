import {
  type ChildEntity,
  type ChildKind,
  childKinds,
  childUpdateBody,
  type PulledChild,
  redemptionsOf,
} from "./child-mapping.ts";
import { heldChanges } from "./differences.ts";
import type { Operation } from "./plan.ts";
import { count } from "./push-offer.ts";
import type { Fields, Json, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { notKigo } from "./sweep.ts";
import { isObject, pick } from "./values.ts";
import { accepted, type Write, writeOnce } from "./writing.ts";

/**
 * Sends one code's or control's operation. `rows`: the run's reading of that kind, taken after the offers were
 * created and already merged; it is the read before the write (SYNC.md U3, U6).
 */
export async function pushChild(
  run: Run,
  operation: Operation,
  record: SyncRecord,
  offer: SyncRecord,
  rows: readonly PulledChild[],
): Promise<void> {
  if (record.entity === "offer" || offer.serverId === null) return;
  const kind = childKinds[record.entity];
  if (operation.op === "create") await createChild(run, kind, operation, record, offer.serverId, rows);
  else if (operation.op === "update") await updateChild(run, kind, record, rows);
  else await deleteChild(run, kind, record);
}

async function createChild(
  run: Run,
  kind: ChildKind,
  operation: Operation,
  record: SyncRecord,
  offerId: number,
  rows: readonly PulledChild[],
): Promise<void> {
  const sent = record.fields;
  const strangers = kind.entity === "promo_code" ? serversOwn(run, rows, offerId) : [];
  const [only] = strangers;
  if (strangers.length > 1 || (only && redemptionsOf(only) > 0)) {
    undecided(run, record, strangers);
    return;
  }
  const over = only
    ? { serverId: only.serverId, before: pick(only.fields, Object.keys(sent)) }
    : { serverId: null, before: {} };
  const intent = { entity: record.entity, recordId: record.id, op: operation.op, sent, ...over } as const;
  const write: Write = only
    ? {
        intent,
        method: "PUT",
        path: `${kind.path}/${only.serverId}`,
        body: childUpdateBody(kind, only.row, sent, Object.keys(sent)),
      }
    : {
        intent,
        method: "POST",
        path: kind.path,
        body: { offer_id: offerId, ...kind.write(sent, Object.keys(sent)) },
      };
  const result = await writeOnce(run, write, (writer, json) => {
    const stored = readChild(kind, json) ?? (only && { serverId: only.serverId, fields: sent });
    if (!stored) throw notKigo("its answer to a write is no record");
    accepted(run, writer, intent, stored, sent);
  });
  count(run, write, result, "created");
}

/** Codes of this offer that nobody here knows: the server made them with the offer (seed, "Step 5"; SYNC.md U3). */
function serversOwn(run: Run, rows: readonly PulledChild[], offerId: number): readonly PulledChild[] {
  const { store } = run.ports;
  return rows.filter(row => row.offerId === offerId && store.byServerId("promo_code", row.serverId) === null);
}

/**
 * More than one strange code, or one that customers used: a person decides. They come in as records of their own, so
 * that taking mine adds ours beside them and taking theirs lets ours go.
 */
function undecided(run: Run, record: SyncRecord, strangers: readonly PulledChild[]): void {
  run.ports.store.transaction(write => {
    for (const { entity, serverId, fields, extra } of strangers) {
      write.insertPulled({ entity, parentId: record.parentId, serverId, key: null, fields, extra });
    }
    const theirs = strangers.map(({ fields }) => fields.promoCode ?? null);
    const mine = record.fields.promoCode ?? null;
    write.setConflicts("promo_code", record.id, [
      {
        entity: "promo_code",
        recordId: record.id,
        field: "promoCode",
        base: null,
        mine,
        theirs: oneOrAll(theirs),
        blocking: true,
      },
    ]);
  });
}

const oneOrAll = (texts: readonly Json[]): Json => (texts.length === 1 ? (texts[0] ?? null) : texts);

async function updateChild(
  run: Run,
  kind: ChildKind,
  record: SyncRecord,
  rows: readonly PulledChild[],
): Promise<void> {
  const row = rows.find(({ serverId }) => serverId === record.serverId);
  if (!row) return;
  const names = Object.keys(heldChanges(record, run.capabilities));
  if (names.length === 0) return;
  const sent = pick(record.fields, names);
  const { serverId } = row;
  const intent = {
    entity: record.entity,
    recordId: record.id,
    op: "update",
    serverId,
    sent,
    before: pick(record.base ?? {}, names),
  } as const;
  const body = childUpdateBody(kind, row.row, record.fields, names);
  const write: Write = { intent, method: "PUT", path: `${kind.path}/${serverId}`, body };
  const result = await writeOnce(run, write, (writer, json) => {
    const stored: { serverId: number; fields: Fields } = readChild(kind, json) ?? {
      serverId,
      fields: { ...row.fields, ...sent },
    };
    accepted(run, writer, intent, stored, record.base ?? {});
  });
  count(run, write, result, "updated");
}

async function deleteChild(run: Run, kind: ChildKind, record: SyncRecord): Promise<void> {
  const { serverId } = record;
  if (serverId === null) return;
  const intent = {
    entity: record.entity,
    recordId: record.id,
    op: "delete",
    serverId,
    sent: {},
    before: {},
  } as const;
  const write: Write = { intent, method: "DELETE", path: `${kind.path}/${serverId}` };
  const result = await writeOnce(run, write, writer => writer.retire(record.entity, record.id, "push"));
  if (result.kind === "refused" && result.status === 404) {
    run.ports.store.transaction(writer => writer.retire(record.entity, record.id, "push"));
    run.tally.deleted += 1;
    return;
  }
  count(run, write, result, "deleted");
}

function readChild(kind: ChildKind, json: Json): PulledChild | null {
  return isObject(json) ? kind.read(json) : null;
}

export const childEntities: readonly ChildEntity[] = ["promo_code", "redemption_control"];

import { mergeInto } from "./apply-pulled.ts";
import { believableFrom } from "./believable.ts";
import { adopt, isNormalisationOf, judgeAbsent, judgeStored } from "./judge.ts";
import { type Kind, listOfKind, type PulledRecord } from "./kind.ts";
import { kindOf } from "./kinds.ts";
import { readListOfKind } from "./list-of-kind.ts";
import type { StoreWriter } from "./ports.ts";
import { welcomed } from "./push-record.ts";
import type { Intent, SyncRecord } from "./record.ts";
import { parentServerIdOf } from "./references.ts";
import type { Run } from "./run.ts";

/** Writes of plain kinds: one reading of a list tells of all of its (SYNC.md U2). */
export async function settleRecords(run: Run, intents: readonly Intent[]): Promise<void> {
  const { store, clock } = run.ports;
  const readings = new Map<string, { readonly asked: number; readonly rows: readonly PulledRecord[] }>();
  for (const intent of intents) {
    const record = store.record(intent.entity, intent.recordId);
    const kind = kindOf(intent.entity);
    const parent = record && parentServerIdOf(store, record);
    if (record === null || kind === null || (kind.parentName !== null && parent === null)) continue;
    const path = listOfKind(kind, parent);
    const known = readings.get(path);
    const asked = known?.asked ?? clock.now();
    const rows =
      known?.rows ??
      (await readListOfKind(
        run,
        kind,
        kind.listPath.includes("{parent}") && parent !== null ? { parent } : {},
      )) ??
      [];
    readings.set(path, { asked, rows });
    const ofParent =
      kind.parentName === null ? rows : rows.filter(({ parentServerId }) => parentServerId === parent);
    store.transaction(write => judge(run, write, { intent, record, kind, rows: ofParent, asked }));
  }
}

interface Case {
  readonly intent: Intent;
  readonly record: SyncRecord;
  readonly kind: Kind;
  /** Of the record's parent. */
  readonly rows: readonly PulledRecord[];
  /** ms since the epoch when the reading began. */
  readonly asked: number;
}

function judge(run: Run, write: StoreWriter, { intent, record, kind, rows, asked }: Case): void {
  const believable = asked >= believableFrom(run, intent);
  const own = rows.find(row => row.serverId === (intent.serverId ?? record.serverId));
  if (intent.op === "create") settleCreate(run, write, { intent, record, kind, rows, asked }, believable);
  else if (own) judgeStored(run, write, intent, { theirs: own, believable });
  else judgeAbsent(run, write, intent, true);
}

/** They carry no key: the natural one tells (SYNC.md U2). A code may have been put over the server's own. */
function settleCreate(
  run: Run,
  write: StoreWriter,
  { intent, record, kind, rows }: Case,
  believable: boolean,
): void {
  const [name] = kind.fields;
  const free = rows.filter(
    row => (write.byServerId(kind.entity, row.serverId)?.id ?? record.id) === record.id,
  );
  const found =
    free.find(row => kind.naturalKey(row.fields) === kind.naturalKey(intent.sent)) ??
    // The server may keep a name its own way: trimmed or cut (DESIGN.md, sync invariant 8).
    free.find(
      row => name && isNormalisationOf(intent.sent[name.field] ?? null, row.fields[name.field] ?? null),
    );
  if (found) {
    adopt(run, write, intent, found);
    welcomed(write, record, found.serverId);
    const adopted = write.record(record.entity, record.id);
    if (adopted) mergeInto(run, write, adopted, found);
  } else if (believable) {
    write.dropIntent(intent.id);
  }
}

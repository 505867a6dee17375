import type { EditedKind, ListedKind, RecordDetail, RecordFields } from "#shared/ipc/record-views.ts";
import { keepRecord } from "../../app/record-queries.ts";
import { openRecords } from "../../app/route.ts";
import { type Answer, studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";
import { kindWords } from "./kinds.ts";

/** Why something was not done, in one sentence; `null` if it was. */
export type Refusal = string | null;

export async function create(kind: EditedKind, of: string | null, fields: RecordFields): Promise<Refusal> {
  return taken(await studio.invoke("records:create", { kind, of, fields }));
}

/** Makes a record and opens it. */
export async function createAndOpen(kind: ListedKind, fields: RecordFields): Promise<Refusal> {
  const answer = await studio.invoke("records:create", { kind, of: null, fields });
  if (answer.ok) openRecords(kind, answer.value.row.id);
  return taken(answer);
}

export async function save(kind: EditedKind, id: string, patch: RecordFields): Promise<Refusal> {
  return taken(await studio.invoke("records:save", { kind, id, patch }));
}

export async function setStage(kind: ListedKind, id: string, stage: "draft" | "ready"): Promise<Refusal> {
  return taken(await studio.invoke("records:set-stage", { kind, id, stage }));
}

/** Done at once, with a way back (layout rule 8). */
export async function remove({ kind, row, live, server }: RecordDetail): Promise<Refusal> {
  const answer = await studio.invoke("records:delete", { kind, id: row.id });
  if (!answer.ok) return answer.error.message;
  openRecords(kind);
  const name = row.name ?? `Unnamed ${kindWords[kind].one}`;
  const goesOut = live && server.way === "exact";
  toast(
    goesOut ? `${name} goes off the server with the next apply` : `${name} deleted on this computer`,
    () =>
      void restore(kind, row.id).then(refusal => {
        if (refusal === null) openRecords(kind, row.id);
      }),
  );
  return null;
}

export async function removePlace(id: string, name: string): Promise<Refusal> {
  const answer = await studio.invoke("records:delete", { kind: "location", id });
  if (!answer.ok) return answer.error.message;
  toast(`${name} deleted`, () => void restore("location", id));
  return null;
}

async function restore(kind: EditedKind, id: string): Promise<Refusal> {
  return taken(await studio.invoke("records:restore", { kind, id }));
}

function taken(answer: Answer<RecordDetail>): Refusal {
  if (!answer.ok) return answer.error.message;
  keepRecord(answer.value);
  return null;
}

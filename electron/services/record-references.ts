import type { WrittenKind } from "#shared/domain/record-schemas.ts";
import { nameField, type RecordKind } from "#shared/domain/records.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Fields, SyncRecord } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";

/** Fields that hold the local id of another record, and its kind. */
const references: Readonly<
  Partial<Record<WrittenKind, { readonly field: string; readonly kind: RecordKind }>>
> = {
  program: { field: "partner", kind: "partner" },
  campaign: { field: "program", kind: "program" },
};

/** The same fields, with the local id of the record that a reference names by its id or its name. */
export function referencesIn(
  store: LocalStore,
  kind: WrittenKind,
  fields: Fields,
): Result<Fields, Failure<"not_found" | "invalid">> {
  const reference = references[kind];
  const named = reference && fields[reference.field];
  if (reference === undefined || typeof named !== "string") return ok(fields);
  const found = findByReference(store, reference.kind, named);
  return found.ok ? ok({ ...fields, [reference.field]: found.value.id }) : found;
}

/** What a reference in this field points at, if the field is one. */
export function referenceOf(kind: RecordKind, field: string): RecordKind | null {
  const reference = kind === "offer" ? undefined : references[kind];
  return reference?.field === field ? reference.kind : null;
}

/**
 * A record by its local id, its name (in either case) or, for merchants, its number. `invalid`: several bear the name.
 */
export function findByReference(
  { sync }: LocalStore,
  kind: RecordKind,
  reference: string,
): Result<SyncRecord, Failure<"not_found" | "invalid">> {
  const byId = sync.record(kind, reference);
  if (byId !== null) return ok(byId);
  // Offers are too many to be looked through, and their titles need not be distinct.
  const all = kind === "offer" ? [] : sync.ofKind(kind).filter(({ deleted }) => !deleted);
  const folded = fold(reference);
  const named = all.filter(({ fields }) => fold(String(fields[nameField[kind]] ?? "")) === folded);
  const [found, ...others] = named;
  if (found && others.length === 0) return ok(found);
  if (found) {
    const ids = named.map(({ id }) => id).join(", ");
    return fail(
      "invalid",
      `${named.length} ${words[kind]}s are called “${reference}”. Name one by its id: ${ids}.`,
    );
  }
  const numbered =
    kind === "merchant" && /^\d{1,15}$/.test(reference) ? sync.byServerId(kind, Number(reference)) : null;
  if (numbered !== null) return ok(numbered);
  const how = kind === "offer" ? "with the id" : "called";
  return fail("not_found", `There is no ${words[kind]} ${how} “${reference}” in this workspace.`);
}

/** Why a record cannot go, in a sentence: others belong to it by reference. `null`: nothing does. */
export function dependants({ sync }: LocalStore, kind: WrittenKind, id: string): string | null {
  for (const [from, reference] of Object.entries(references)) {
    if (reference?.kind !== kind || !isReferring(from)) continue;
    const own = sync.ofKind(from).filter(({ deleted, fields }) => !deleted && fields[reference.field] === id);
    const names = own.slice(0, 3).map(({ fields }) => `“${String(fields[nameField[from]] ?? "")}”`);
    const more = own.length > names.length ? " and others" : "";
    if (own.length > 0)
      return `It is the ${words[kind]} of ${names.join(", ")}${more}. Give them another one, or delete them first.`;
  }
  return null;
}

const isReferring = (kind: string): kind is "program" | "campaign" => kind in references;

const fold = (text: string): string => text.trim().normalize("NFC").toLowerCase();

const words: Readonly<Record<RecordKind, string>> = {
  partner: "partner",
  program: "program",
  merchant: "merchant",
  location: "location",
  campaign: "campaign",
  offer_type: "type",
  offer: "offer",
  descriptive: "text",
  promo_code: "code",
  redemption_control: "control",
};

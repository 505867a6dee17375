import { type RecordFault, readRecordField } from "#shared/domain/read-record.ts";
import { recordFaults } from "#shared/domain/record-rules.ts";
import type { WrittenKind } from "#shared/domain/record-schemas.ts";
import { parentOf, recordFields } from "#shared/domain/records.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Stage } from "#shared/domain/words.ts";
import type { Fields, Json } from "#sync/index.ts";
import type { LocalStore, StoredRecord } from "../store/index.ts";
import { findByReference, referencesIn } from "./record-references.ts";
import { twinFault } from "./record-twins.ts";

/** Values as a person or a file gives them, by field name. */
export type GivenValues = Readonly<Record<string, unknown>>;

type InputFailure = Failure<"not_found" | "invalid" | "problems">;
type Answer<T> = Result<T, InputFailure>;

/** A new record as it would be: complete, readable, and no second one of its like. */
export function newRecord(
  store: LocalStore,
  kind: WrittenKind,
  of: string | null,
  given: GivenValues,
): Answer<{ readonly parentId: string | null; readonly fields: Fields }> {
  const parent = parentNamed(store, kind, of);
  if (!parent.ok) return parent;
  const read = readGiven(store, kind, given);
  if (!read.ok) return read;
  const fields = { ...emptyFields(kind), ...read.value };
  const fault = faultOf(store, kind, { id: null, parentId: parent.value, fields, base: null });
  return fault === null ? ok({ parentId: parent.value, fields }) : fail("problems", fault);
}

/** The fields that an edit changes, if the record may be so afterwards. */
export function editOf(
  store: LocalStore,
  kind: WrittenKind,
  { id, parentId, base, fields, deleted }: StoredRecord,
  given: GivenValues,
): Answer<Fields> {
  if (deleted) return fail("invalid", `This ${kindWords[kind]} is deleted.`);
  const read = readGiven(store, kind, given);
  if (!read.ok) return read;
  const fault = faultOf(store, kind, { id, parentId, base, fields: { ...fields, ...read.value } });
  return fault === null ? read : fail("problems", fault);
}

/** Why a record must not have this stage; `null` if it may. */
export function stageRefusal(
  store: LocalStore,
  kind: WrittenKind,
  stored: StoredRecord,
  stage: Stage,
): { readonly ok: false; readonly error: InputFailure } | null {
  if (stored.deleted) return fail("invalid", `This ${kindWords[kind]} is deleted.`);
  if (parentOf[kind] !== null)
    return fail("invalid", `A ${kindWords[kind]} has the stage of what it belongs to. Change that one.`);
  const fault = stage === "draft" ? null : faultOf(store, kind, stored);
  return fault === null ? null : fail("problems", fault);
}

/** The kinds as words inside a sentence. */
export const kindWords: Readonly<Record<WrittenKind, string>> = {
  partner: "partner",
  program: "program",
  merchant: "merchant",
  location: "location",
  campaign: "campaign",
  offer_type: "type",
  descriptive: "text",
  promo_code: "code",
  redemption_control: "control",
};

/** Local id of what the record belongs to; `null` for kinds that belong to nothing. */
export function parentNamed(store: LocalStore, kind: WrittenKind, of: string | null): Answer<string | null> {
  const parent = parentOf[kind];
  if (parent === null)
    return of === null ? ok(null) : fail("invalid", `A ${kindWords[kind]} belongs to no other record.`);
  if (of === null) return fail("invalid", `Say which ${parent} it belongs to.`);
  const found = findByReference(store, parent, of);
  if (!found.ok) return found;
  return found.value.deleted ? fail("invalid", `This ${parent} is deleted.`) : ok(found.value.id);
}

/** Reads what was given; references become the local ids of the records they name. */
function readGiven(store: LocalStore, kind: WrittenKind, given: GivenValues): Answer<Fields> {
  const fields: Record<string, Json> = {};
  for (const [field, raw] of Object.entries(given)) {
    const value = readRecordField(kind, field, raw);
    if (!value.ok) return fail("invalid", inWords({ field, message: value.error.message }));
    fields[field] = value.value;
  }
  return referencesIn(store, kind, fields);
}

/** The first thing that is wrong with a record as it would be; `null` if nothing is. */
function faultOf(
  store: LocalStore,
  kind: WrittenKind,
  record: {
    readonly id: string | null;
    readonly parentId: string | null;
    readonly fields: Fields;
    readonly base: Fields | null;
  },
): string | null {
  const [fault] = recordFaults(kind, record.fields, record.base);
  return fault ? inWords(fault) : twinFault(store, kind, record);
}

const inWords = ({ field, message }: RecordFault): string => `${field}: ${message}`;

/** What a new record says where nothing was given: the server's own defaults. */
function emptyFields(kind: WrittenKind): Fields {
  const fields = Object.fromEntries(recordFields[kind].map(field => [field, null]));
  return { ...fields, ...defaults[kind] };
}

const defaults: Readonly<Record<WrittenKind, Fields>> = {
  partner: { partnerStatus: "active" },
  program: { programStatus: "active" },
  merchant: { merchantStatus: "active", timeZone: "UTC" },
  location: {},
  campaign: {},
  offer_type: { isActive: true },
  descriptive: {},
  promo_code: { codeType: "single" },
  redemption_control: { isActive: true },
};

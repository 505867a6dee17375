import { type RecordFault, readRecordField } from "#shared/domain/read-record.ts";
import { recordFaults } from "#shared/domain/record-rules.ts";
import type { WrittenKind } from "#shared/domain/record-schemas.ts";
import { parentOf, recordFields } from "#shared/domain/records.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Stage } from "#shared/domain/words.ts";
import type { Fields, Json } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import { dependants, findByReference, referencesIn } from "./record-references.ts";
import { twinFault } from "./record-twins.ts";
import { storing } from "./storing.ts";

export type RecordFailure = Failure<"not_found" | "invalid" | "problems" | "storage">;
export type StoredRecord = NonNullable<ReturnType<LocalStore["records"]["get"]>>;
type Answer<T = StoredRecord> = Result<T, RecordFailure>;

/**
 * Records of every kind but offers, as the command line works on them: it keeps their stage (SYNC.md P2). Values come
 * as a person or a file gives them, by field name. Every change is durable when it answers, and in the history.
 */
export interface RecordService {
  /** All but the deleted, oldest first. `of`: what belongs to that record, by its id or name. */
  list(kind: WrittenKind, of: string | null): Answer<StoredRecord[]>;
  get(kind: WrittenKind, id: string): Answer;
  /**
   * `of`: the record it belongs to, by id or name, for kinds that belong to one; it has that record's stage then.
   * `problems`: it is not complete, its values don't fit each other, or there is one like it already.
   */
  create(kind: WrittenKind, of: string | null, given: GivenValues, stage: Stage): Answer;
  save(kind: WrittenKind, id: string, given: GivenValues): Answer;
  /** Not for what belongs to another record: it has that one's stage. */
  setStage(kind: WrittenKind, id: string, stage: Stage): Answer;
  /** `problems`: other records refer to it. */
  delete(kind: WrittenKind, id: string): Answer;
}

export type GivenValues = Readonly<Record<string, unknown>>;

export function createRecordService(options: {
  readonly store: LocalStore;
  /** Local id of the record, or of what it belongs to. */
  readonly onChange: (root: string) => void;
}): RecordService {
  const { store } = options;
  const { records } = store;

  const get = (kind: WrittenKind, id: string): Answer => {
    const stored = records.get(kind, id);
    return stored === null ? fail("not_found", `There is no ${words[kind]} ${id} in this workspace.`) : ok(stored);
  };
  const live = (kind: WrittenKind, id: string): Answer => {
    const stored = get(kind, id);
    if (!stored.ok || !stored.value.deleted) return stored;
    return fail("invalid", `This ${words[kind]} is deleted.`);
  };
  const done = (kind: WrittenKind, id: string): Answer => {
    const stored = get(kind, id);
    if (stored.ok) options.onChange(stored.value.parentId ?? id);
    return stored;
  };

  return {
    list: (kind, of) =>
      storing(() => {
        if (of === null) return ok(records.list(kind).filter(({ deleted }) => !deleted));
        const parent = parentNamed(store, kind, of);
        if (!parent.ok) return parent;
        return ok(records.list(kind, parent.value ?? undefined).filter(({ deleted }) => !deleted));
      }),
    get,
    create: (kind, of, given, stage) =>
      storing(() => {
        const parent = parentNamed(store, kind, of);
        if (!parent.ok) return parent;
        const read = readGiven(store, kind, given);
        if (!read.ok) return read;
        const fields = { ...emptyFields(kind), ...read.value };
        const fault = faultOf(store, kind, { id: null, parentId: parent.value, fields, base: null });
        if (fault !== null) return fail("problems", fault);
        return done(kind, records.create(kind, parent.value, fields, stage, "edit"));
      }),
    save: (kind, id, given) =>
      storing(() => {
        const stored = live(kind, id);
        if (!stored.ok) return stored;
        const read = readGiven(store, kind, given);
        if (!read.ok) return read;
        const { parentId, base } = stored.value;
        const fields = { ...stored.value.fields, ...read.value };
        const fault = faultOf(store, kind, { id, parentId, fields, base });
        if (fault !== null) return fail("problems", fault);
        records.edit(kind, id, read.value, "edit");
        return done(kind, id);
      }),
    setStage: (kind, id, stage) =>
      storing(() => {
        const stored = live(kind, id);
        if (!stored.ok) return stored;
        if (parentOf[kind] !== null)
          return fail("invalid", `A ${words[kind]} has the stage of what it belongs to. Change that one.`);
        const fault = stage === "draft" ? null : faultOf(store, kind, stored.value);
        if (fault !== null) return fail("problems", fault);
        if (stored.value.stage !== stage) records.setStage(kind, id, stage);
        return done(kind, id);
      }),
    delete: (kind, id) =>
      storing(() => {
        const stored = get(kind, id);
        if (!stored.ok || stored.value.deleted) return stored;
        const needed = dependants(store, kind, id);
        if (needed !== null) return fail("problems", needed);
        records.remove(kind, id);
        return done(kind, id);
      }),
  };
}

/** The kinds as words inside a sentence. */
const words: Readonly<Record<WrittenKind, string>> = {
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
function parentNamed(store: LocalStore, kind: WrittenKind, of: string | null): Answer<string | null> {
  const parent = parentOf[kind];
  if (parent === null)
    return of === null ? ok(null) : fail("invalid", `A ${words[kind]} belongs to no other record.`);
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

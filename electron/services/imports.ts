import { type OfferForm, offerFieldsSchema } from "#shared/domain/offer.ts";
import { pictureHash } from "#shared/domain/picture.ts";
import { type Failure, ok, type Result } from "#shared/domain/result.ts";
import type { RuleContext } from "#shared/domain/rules.ts";
import { type LocalStore, type OfferChange, type StoredOffer, storageFailure } from "../store/index.ts";
import { judgeRow, type Remark, type RowOutcome } from "./import-row.ts";
import type { FileRow } from "./offer-files/index.ts";

export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  /** Rows that say what the record already says. */
  readonly unchanged: number;
  /** One entry a row; `row` counts from 1 without the header. */
  readonly rejected: readonly ({ readonly row: number } & Remark)[];
  /** Rows that were taken all the same, and unknown columns (`row` 0). */
  readonly warnings: readonly ({ readonly row: number } & Remark)[];
}

export interface ImportService {
  /**
   * A malformed file is refused whole (`unreadable`); else each row stands or falls by its own errors. What is taken is
   * stored at once: after a full disk or a kill the same file can be imported again and doubles nothing.
   */
  fromFile(file: string): Promise<Result<ImportReport, Failure<"unreadable" | "storage">>>;
}

export function createImportService(options: {
  readonly store: LocalStore;
  readonly context: () => RuleContext;
  readonly onChange: () => void;
}): ImportService {
  return {
    async fromFile(file) {
      const { readOfferFile } = await import("./offer-files/index.ts");
      const read = await readOfferFile(file);
      if (!read.ok) return read;
      const { rows, unknownColumns } = read.value;
      const tally = newTally(unknownColumns);
      try {
        takeRows(rows, tally, options);
      } catch (error) {
        const failure = storageFailure(error);
        if (failure === null) throw error;
        return { ok: false, error: { ...failure, message: `${failure.message} Nothing was imported.` } };
      } finally {
        options.onChange();
      }
      const { created, updated, unchanged, rejected, warnings } = tally;
      return ok({ created, updated, unchanged, rejected, warnings });
    },
  };
}

type Tally = ReturnType<typeof newTally>;

function newTally(unknownColumns: readonly string[]) {
  const rejected: ({ row: number } & Remark)[] = [];
  const warnings = unknownColumns.map(field => ({
    row: 0,
    field,
    message: `The column “${field}” is no field of an offer. It was left out.`,
  }));
  return { created: 0, updated: 0, unchanged: 0, rejected, warnings, rowOf: new Map<string, number>() };
}

function takeRows(
  rows: readonly FileRow[],
  tally: Tally,
  { store, context }: Parameters<typeof createImportService>[0],
): void {
  const surroundings = context();
  const api = store.settings.meta("api");
  store.asOneAct("import", () => {
    for (const row of rows) takeRow(row, tally, store, surroundings, api);
  });
}

function takeRow(
  { row, values }: FileRow,
  tally: Tally,
  store: LocalStore,
  context: RuleContext,
  api: string | null,
): void {
  const reject = (remark: Remark) => tally.rejected.push({ row, ...remark });
  if (values === null) return void reject({ field: "", message: "This entry is no offer." });
  const { stored, remark } = match(values, store, api);
  const earlier = stored === null ? undefined : tally.rowOf.get(stored.id);
  if (earlier !== undefined) {
    return void reject({ field: "id", message: `Row ${earlier} of this file is the same offer already.` });
  }
  const outcome = judgeRow(values, stored, context);
  if (outcome.kind === "rejected") return void reject(outcome.remark);
  tally.rowOf.set(write(outcome, stored, store, tally), row);
  const warnings = [remark, ...outcome.warnings, missingPicture(outcome.change, store)].filter(
    each => each !== null,
  );
  tally.warnings.push(...warnings.map(warning => ({ row, ...warning })));
}

/** Answers the record's id. */
function write(
  { kind, change, after, stage }: Exclude<RowOutcome, { kind: "rejected" }>,
  stored: StoredOffer | null,
  store: LocalStore,
  tally: Tally,
): string {
  if (stored === null) {
    tally.created += 1;
    return store.offers.create({ fields: fieldsOf(after), children: change.children ?? [], stage }, "import");
  }
  if (kind === "update") {
    tally.updated += 1;
    store.offers.change(stored.id, change, "import");
  } else {
    tally.unchanged += 1;
  }
  return stored.id;
}

/**
 * The record a row means: by `id`, else by `offerId` if the file was exported from the same API, else by the user's own
 * reference if exactly one record has it.
 */
function match(
  values: Readonly<Record<string, unknown>>,
  store: LocalStore,
  api: string | null,
): { readonly stored: StoredOffer | null; readonly remark: Remark | null } {
  const byId = typeof values.id === "string" ? store.offers.get(values.id.trim()) : null;
  if (byId !== null) return { stored: byId, remark: null };
  const offerId = wholeNumber(values.offerId);
  const sameApi = api !== null && values.api === api;
  const byNumber = offerId !== null && sameApi ? store.offers.byServerId(offerId) : null;
  if (byNumber !== null) return { stored: byNumber, remark: null };
  const reference = textOf(values.externalReference);
  const [first, ...more] = reference === null ? [] : store.offers.byReference(reference);
  const stored = first !== undefined && more.length === 0 ? first : null;
  return { stored, remark: offerId === null || sameApi ? null : strangeNumber };
}

/** An export names a picture, it doesn't carry it. The name is kept: the picture may still come. */
function missingPicture({ fields }: OfferChange, { pictures }: LocalStore): Remark | null {
  const hash = pictureHash(fields?.picture ?? null);
  return hash === null || pictures.find(hash) !== null ? null : strangePicture;
}

const strangePicture: Remark = {
  field: "picture",
  message: "This picture is not on this computer, so it can't be shown here. Its name was kept.",
};

const strangeNumber: Remark = {
  field: "offerId",
  message: "This number was not used: the file doesn't say that it comes from this workspace's API.",
};

function wholeNumber(raw: unknown): number | null {
  const number = typeof raw === "string" && /^\d{1,15}$/.test(raw.trim()) ? Number(raw) : raw;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : null;
}

function textOf(raw: unknown): string | null {
  if (typeof raw !== "string" && typeof raw !== "number") return null;
  return String(raw).normalize("NFC").trim() || null;
}

const fieldsOf = (form: OfferForm) => offerFieldsSchema.parse(form);

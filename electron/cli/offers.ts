import { type OfferPatch, offerFormFields } from "#shared/domain/offer.ts";
import { readValues } from "#shared/domain/read-values.ts";
import { nameField } from "#shared/domain/records.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { offerStates } from "#shared/domain/words.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import type { Studio } from "../studio.ts";
import { readAssignments } from "./assignments.ts";
import { readArguments } from "./command-arguments.ts";
import { listText, offerText } from "./offer-text.ts";
import { type Outcome, usage } from "./outcome.ts";

export interface Surroundings {
  readonly studio: Studio;
  /** A path as the caller means it. */
  readonly resolve: (file: string) => string;
}

/** `offers …` (CONTRACT.md "The command line"). */
export function runOffers(
  verb: string,
  args: readonly string[],
  { studio, resolve }: Surroundings,
): Outcome | Promise<Outcome> {
  const { offers } = studio;
  switch (verb) {
    case "import":
      return withFile(args, file => importFile(studio, resolve(file)));
    case "export":
      return withFile(args, file => exportFile(studio, resolve(file)));
    case "list":
      return list(studio, args);
    case "show":
      return withId(args, id => shown(offers.get(id)));
    case "set":
      return set(studio, args);
    case "delete":
      return withId(args, id => deleted(offers.delete(id, "command_line")));
    case "duplicate":
      return withId(args, id => shown(offers.duplicate(id)));
    case "ready":
      return withId(args, id => shown(offers.setStage(id, "ready")));
    case "draft":
      return withId(args, id => shown(offers.setStage(id, "draft")));
    default:
      return usage(
        `offers has no ${verb || "empty verb"}. It has import, list, show, set, delete, duplicate, ready, draft and export.`,
      );
  }
}

async function importFile(studio: Studio, file: string): Promise<Outcome> {
  const report = await studio.imports.fromFile(file);
  if (!report.ok) return report;
  const { created, updated, unchanged, rejected, warnings } = report.value;
  const line = ({ row, field, message }: { row: number; field: string; message: string }) =>
    `${row === 0 ? "" : `Row ${row}, `}${field}: ${message}`;
  return ok({
    value: report.value,
    text: `${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected.`,
    exit: rejected.length > 0 ? 1 : 0,
    notes: [...rejected.map(each => `Rejected. ${line(each)}`), ...warnings.map(line)],
  });
}

async function exportFile(studio: Studio, file: string): Promise<Outcome> {
  const written = await studio.exports.toFile(file);
  return written.ok
    ? ok({ value: written.value, text: `${written.value.exported} offers written to ${file}.` })
    : written;
}

function list(studio: Studio, args: readonly string[]): Outcome {
  const read = readArguments(args, ["state", "search"]);
  if (!read.ok) return read;
  const { positionals, options } = read.value;
  if (positionals.length > 0) return usage("offers list takes no names; use --search TEXT.");
  const asked = options.get("state");
  const state = offerStates.find(each => each === asked);
  if (asked !== undefined && state === undefined)
    return usage(`--state is one of ${offerStates.join(", ")}.`);
  const search = options.get("search");
  const found = studio.offers.offers({ ...(state && { state }), ...(search !== undefined && { search }) });
  return ok({ value: found, text: listText(found) });
}

function set(studio: Studio, args: readonly string[]): Outcome {
  const read = readArguments(args);
  if (!read.ok) return read;
  const [id, ...assignments] = read.value.positionals;
  if (id === undefined || assignments.length === 0)
    return usage("Write offers set ID field=value, as in offerTitle=Sale.");
  const patch = patchOf(assignments);
  if (!patch.ok) return patch;
  return shown(studio.offers.save(id, withNames(patch.value, studio), "command_line"));
}

/** An offer names its campaign and its program; who knows only their id may write that. */
function withNames(patch: OfferPatch, { records }: Studio): OfferPatch {
  const named = (["campaign", "program"] as const).flatMap(kind => {
    const id = patch[kind];
    const record = typeof id === "string" ? records.get(kind, id) : null;
    const name = record?.ok ? record.value.fields[nameField[kind]] : null;
    return typeof name === "string" ? [[kind, name] as const] : [];
  });
  return { ...patch, ...Object.fromEntries(named) };
}

/** `field=value`; `field=` clears; lists are `a;b`. */
function patchOf(assignments: readonly string[]): Result<OfferPatch, Failure> {
  const raw = readAssignments(assignments, ["id", "offerId", "state"]);
  if (!raw.ok) return raw;
  for (const field of Object.keys(raw.value)) {
    if (field === "stage") return usage("The stage is set by offers ready ID and offers draft ID.");
    const known = field === "redemptionMethod" || offerFormFields.some(name => name === field);
    if (!known) return usage(`An offer has no field “${field}”.`);
  }
  const { patch, faults } = readValues(raw.value);
  const [fault] = faults;
  return fault ? fail("invalid", `${fault.field}: ${fault.fault.message}`) : ok(patch);
}

function shown(detail: Result<OfferDetail, Failure>): Outcome {
  return detail.ok ? ok({ value: detail.value.offer, text: offerText(detail.value) }) : detail;
}

function deleted(detail: Result<OfferDetail, Failure>): Outcome {
  if (!detail.ok) return detail;
  const waits = detail.value.live && detail.value.offer.stage === "draft";
  return ok({
    value: detail.value.offer,
    text: offerText(detail.value),
    notes: waits ? ["It is a draft: the deletion goes out after offers ready."] : [],
  });
}

function withId(args: readonly string[], work: (id: string) => Outcome): Outcome {
  const read = readArguments(args);
  if (!read.ok) return read;
  const [id, ...more] = read.value.positionals;
  return id === undefined || more.length > 0 ? usage("Name one offer by its id.") : work(id);
}

function withFile(
  args: readonly string[],
  work: (file: string) => Promise<Outcome>,
): Outcome | Promise<Outcome> {
  const read = readArguments(args);
  if (!read.ok) return read;
  const [file, ...more] = read.value.positionals;
  return file === undefined || more.length > 0 ? usage("Name one file.") : work(file);
}

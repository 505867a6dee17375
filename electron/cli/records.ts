import { writableFields } from "#shared/domain/read-record.ts";
import { parentOf } from "#shared/domain/records.ts";
import { type Failure, ok, type Result } from "#shared/domain/result.ts";
import { madeFromField } from "#shared/domain/translations.ts";
import type { Stage } from "#shared/domain/words.ts";
import type { GivenValues } from "../services/record-input.ts";
import type { StoredRecord } from "../store/index.ts";
import type { Studio } from "../studio.ts";
import { readAssignments } from "./assignments.ts";
import { readArguments } from "./command-arguments.ts";
import { type Outcome, usage } from "./outcome.ts";
import { kindOfNoun, type RecordNoun } from "./record-nouns.ts";

/** `programs list`, `codes add --of OFFER promoCode=SPRING` …: the same verbs for every kind (see --help). */
export function runRecords(noun: RecordNoun) {
  const kind = kindOfNoun[noun];
  return (verb: string, args: readonly string[], { studio }: { readonly studio: Studio }): Outcome => {
    const { records } = studio;
    switch (verb) {
      case "list":
        return list(noun, args, studio);
      case "show":
        return withId(noun, args, id => shown(records.get(kind, id)));
      case "add":
        return add(noun, args, studio);
      case "set":
        return set(noun, args, studio);
      case "delete":
        return withId(noun, args, id => shown(records.delete(kind, id)));
      case "ready":
        return withId(noun, args, id => shown(records.setStage(kind, id, "ready")));
      case "draft":
        return withId(noun, args, id => shown(records.setStage(kind, id, "draft")));
      default:
        return usage(
          `${noun} has no ${verb || "empty verb"}. It has list, show, add, set, delete, ready and draft.`,
        );
    }
  };
}

function list(noun: RecordNoun, args: readonly string[], { records }: Studio): Outcome {
  const read = readArguments(args, ["of"]);
  if (!read.ok) return read;
  const { positionals, options } = read.value;
  if (positionals.length > 0) return usage(`${noun} list takes no names; use --of PARENT.`);
  const found = records.list(kindOfNoun[noun], options.get("of") ?? null);
  if (!found.ok) return found;
  const lines = found.value.map(lineText);
  return ok({ value: found.value.map(asValue), text: lines.length === 0 ? `No ${noun}.` : lines.join("\n") });
}

function add(noun: RecordNoun, args: readonly string[], { records }: Studio): Outcome {
  const kind = kindOfNoun[noun];
  const read = readArguments(args, ["of"]);
  if (!read.ok) return read;
  const { positionals, options } = read.value;
  const parent = parentOf[kind];
  const of = options.get("of") ?? null;
  if (parent !== null && of === null) return usage(`Say which ${parent} it belongs to: ${noun} add --of ID.`);
  if (parent === null && of !== null) return usage(`${noun} belong to no other record: leave --of out.`);
  if (positionals.length === 0) return usage(`Write ${noun} add field=value, with one field at least.`);
  const given = readAssignments(positionals, readOnlyOf(noun));
  if (!given.ok) return given;
  const stage = stageIn(given.value, parent !== null);
  if (!stage.ok) return stage;
  return shown(records.create(kind, of, withoutStage(given.value), stage.value));
}

function set(noun: RecordNoun, args: readonly string[], { records }: Studio): Outcome {
  const read = readArguments(args);
  if (!read.ok) return read;
  const [id, ...assignments] = read.value.positionals;
  if (id === undefined || assignments.length === 0) return usage(`Write ${noun} set ID field=value.`);
  const given = readAssignments(assignments, readOnlyOf(noun));
  if (!given.ok) return given;
  if ("stage" in given.value) return usage(`The stage is set by ${noun} ready ID and ${noun} draft ID.`);
  return shown(records.save(kindOfNoun[noun], id, given.value));
}

/** Names of what a record is, where they are no field of the kind. */
const readOnlyOf = (noun: RecordNoun): readonly string[] =>
  ["id", "serverId", "state", "of", "number", "localNumber"].filter(
    name => !writableFields(kindOfNoun[noun]).includes(name),
  );

/** A new record is a draft unless it says otherwise: nothing goes live by being typed. */
function stageIn({ stage = "draft" }: GivenValues, isPart: boolean): Result<Stage, Failure> {
  if (isPart && stage !== "draft") return usage("It has the stage of what it belongs to: leave stage out.");
  return stage === "draft" || stage === "ready" ? ok(stage) : usage("stage is draft or ready.");
}

const withoutStage = ({ stage: _stage, ...given }: GivenValues): GivenValues => given;

function shown(record: Result<StoredRecord, Failure>): Outcome {
  if (!record.ok) return record;
  return ok({
    value: asValue(record.value),
    text: recordText(record.value),
    notes: record.value.rejections.map(({ status, message }) => `It was refused (${status}): ${message}`),
  });
}

/** What it is, then its fields apart: a place has a `state` of its own. */
function asValue({ id, serverId, state, stage, parentId, fields }: StoredRecord) {
  const { localNumber, [madeFromField]: _made, ...own } = fields;
  // What offers write as their merchantOwner.
  const number = localNumber === undefined ? {} : { number: serverId ?? localNumber };
  return { id, serverId, state, stage, ...(parentId !== null && { of: parentId }), ...number, fields: own };
}

function recordText(record: StoredRecord): string {
  const { fields, ...about } = asValue(record);
  return [about, fields]
    .flatMap(part => Object.entries(part))
    .flatMap(([name, value]) =>
      value === null ? [] : [`${name}: ${asText(value).replaceAll("\n", "\n  ")}`],
    )
    .join("\n");
}

function lineText(record: StoredRecord): string {
  const { id, state, stage, fields } = asValue(record);
  const said = Object.values(fields)
    .filter(value => value !== null)
    .slice(0, 3)
    .map(asText);
  return [id, state.padEnd(8), stage.padEnd(5), said.join(", ")].join("  ");
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function withId(noun: RecordNoun, args: readonly string[], work: (id: string) => Outcome): Outcome {
  const read = readArguments(args);
  if (!read.ok) return read;
  const [id, ...more] = read.value.positionals;
  return id === undefined || more.length > 0 ? usage(`Name one of the ${noun} by its id.`) : work(id);
}

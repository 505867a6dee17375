import type { RecordKind } from "#shared/domain/records.ts";
import type { Operation, Plan } from "#shared/ipc/sync-views.ts";
import { formatCount } from "../../ui/format.ts";
import { valueLine } from "../../ui/value-words.ts";
import { fieldWord } from "../../ui/words.ts";

/** One line of the plan's list. */
export type PlanItem =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly title: string;
      readonly order: number | null;
      readonly count: number;
    }
  | { readonly kind: "operation"; readonly key: string; readonly operation: Operation; readonly note: string }
  | { readonly kind: "held"; readonly key: string; readonly held: Plan["heldBack"][number] }
  | { readonly kind: "local"; readonly key: string; readonly local: Plan["localOnly"][number] };

/**
 * Operations by kind, numbered in the order in which they depend on each other (DESIGN.md "Sync" 5). `isSending`: a run
 * is under way, so that what has no answer yet is just on its way.
 */
export function planItems(plan: Plan, isSending = false): readonly PlanItem[] {
  const kinds = groupTitles.filter(([key]) => plan.operations.some(each => groupOf(each) === key));
  const operations = kinds.flatMap(([key, title], index) => {
    const own = plan.operations.filter(operation => groupOf(operation) === key);
    return [group(key, title, own.length, index + 1), ...own.map(each => operationItem(each, isSending))];
  });
  const held = plan.heldBack.map((each): PlanItem => ({ kind: "held", key: `held ${each.id}`, held: each }));
  const local = plan.localOnly.map(
    (each): PlanItem => ({ kind: "local", key: `local ${each.id}`, local: each }),
  );
  return [
    ...operations,
    ...(held.length > 0 ? [group("held", "Held back", held.length), ...held] : []),
    ...(local.length > 0 ? [group("local", "Stays on this computer", local.length), ...local] : []),
  ];
}

/** One record may need several operations (SYNC.md P4): its texts, its campaign, going live last. */
export const operationKey = ({ entity, id, op, part, why }: Operation): string =>
  `${op} ${entity} ${id} ${part} ${why}`;

/** Operations that belong to the same offer, or other record: what goes with the one that is looked at. */
export function goingWith(operation: Operation, plan: Plan): readonly Operation[] {
  return plan.operations.filter(each => each.root === operation.root && each !== operation);
}

/** `6 fields`, `Ends`, `new`, `delete`: what an operation is, in a column's width. */
export function operationNote({ op, why, changes }: Operation): string {
  if (why === "unsettled") return "no answer yet";
  if (why === "activate") return "goes live";
  if (why === "double") return "second of two";
  const { campaign } = changes;
  if (op === "link" || op === "unlink")
    return valueLine("campaign", (op === "link" ? campaign?.to : campaign?.from) ?? null);
  if (op === "create") return "new";
  if (op === "delete") return "delete";
  const fields = Object.keys(changes);
  const [first] = fields;
  return fields.length === 1 && first ? fieldWord(first) : `${formatCount(fields.length)} fields`;
}

export function requestCount(operations: readonly Operation[]): number {
  return operations.reduce((sum, operation) => sum + operation.requests.length, 0);
}

type Group = RecordKind | "link";

const groupOf = ({ entity, part }: Operation): Group => (part === "campaign" ? "link" : entity);

const groupTitles = [
  ["partner", "Partners"],
  ["program", "Programs"],
  ["merchant", "Merchants"],
  ["location", "Places"],
  ["campaign", "Campaigns"],
  ["offer_type", "Offer types"],
  ["offer", "Offers"],
  ["descriptive", "Texts"],
  ["promo_code", "Promo codes"],
  ["redemption_control", "Redemption controls"],
  ["link", "Offers in campaigns"],
] as const satisfies readonly (readonly [Group, string])[];

function group(key: string, title: string, count: number, order: number | null = null): PlanItem {
  return { kind: "group", key: `group ${key}`, title, order, count };
}

function operationItem(operation: Operation, isSending: boolean): PlanItem {
  const note = isSending && operation.why === "unsettled" ? "on its way" : operationNote(operation);
  return { kind: "operation", key: operationKey(operation), operation, note };
}

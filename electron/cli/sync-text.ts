import type { Operation, Plan, RunReport, ServerView } from "#shared/ipc/sync-views.ts";

/** A plan for a person. */
export function planText({ operations, localOnly, conflicts, heldBack }: Plan): string {
  return [
    operations.length === 0 ? "Nothing to send." : operations.map(operationText).join("\n"),
    ...heldBack.map(({ title, detail }) => `held back: ${title}: ${detail}`),
    ...localOnly.map(({ title, fields }) => `stays here: ${title}: ${fields.join(", ")}`),
    ...(conflicts > 0 ? [`${conflicts} conflicts are open.`] : []),
  ].join("\n");
}

function operationText({ op, entity, title, changes, why }: Operation): string {
  const details = Object.entries(changes).map(
    ([field, { from, to }]) => `\n  ${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
  );
  const note = reasons[why];
  return `${op} ${entity} ${title}${note === undefined ? "" : ` (${note})`}${details.join("")}`;
}

const reasons: Readonly<Partial<Record<Operation["why"], string>>> = {
  unsettled: "sent before, no answer came",
  double: "the same record a second time",
  activate: "last, so that it never is live without its code",
};

/** A run for a person, in one line. */
export function reportText(report: RunReport): string {
  const { pulled, created, updated, deleted, conflicts, rejected, requests } = report;
  return `${pulled} pulled, ${created} created, ${updated} updated, ${deleted} deleted, ${rejected.length} refused, ${conflicts} conflicts, ${requests} requests.`;
}

/** What the server can do, for a person. */
export function serverText({ needs, askedAt, overwrites }: ServerView): string {
  return [
    askedAt === null ? "The server was not asked yet; this is what it can do today." : `Asked ${askedAt}.`,
    ...needs.map(({ need, way, words, place }) =>
      `${need}: ${ways[way]}. ${words}${place === null ? "" : ` ${place}.`}`.trim(),
    ),
    ...(overwrites
      ? ["A colleague's save in the moment between a reading and its write is overwritten."]
      : []),
  ].join("\n");
}

const ways: Readonly<Record<ServerView["needs"][number]["way"], string>> = {
  exact: "exact",
  workaround: "workaround",
  read_only: "read only",
  local_only: "local only",
};

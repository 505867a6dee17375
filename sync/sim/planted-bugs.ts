/**
 * Bugs that were put into the engine by hand to see whether the simulator finds them: each breaks one rule. A bug is
 * one text of one file, which must be there exactly once, and what stands there instead.
 */
export interface PlantedBug {
  readonly name: string;
  /** The rule's id in SYNC.md or sync/SPEC.md, or the number of DESIGN.md's sync invariant. */
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly instead: string;
}

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: "absence-believed-at-once",
    rule: "U1",
    file: "sync/settle-creates.ts",
    text: "else if (sweep.clean && asked >= believableFrom(run, intent))",
    instead: "else if (sweep.clean)",
  },
  {
    name: "any-double-removed",
    rule: "U1",
    file: "sync/doubles.ts",
    text: "if (create.times < 2 && create.answered) return false;",
    instead: "",
  },
  {
    name: "unclean-sweep-proves",
    rule: "L1",
    file: "sync/sweep.ts",
    text: "totals.size === 1 && (total === undefined || total === null || total === seen.size)",
    instead: "totals.size >= 1 || total === null",
  },
  {
    name: "two-sided-change-takes-mine",
    rule: "M1",
    file: "sync/merge.ts",
    text: "return { value: mine, conflict: true };",
    instead: "return { value: mine, conflict: false };",
  },
  {
    name: "conflict-holds-nothing",
    rule: "M3",
    file: "sync/apply-pulled.ts",
    text: "blocking: isHeld(entity, conflict.field, run.capabilities),",
    instead: "blocking: conflict.field === id,",
  },
  {
    name: "put-without-the-rest",
    rule: "W7",
    file: "sync/mapping.ts",
    text: "return { ...Object.fromEntries(echoed), ...writeOffer(",
    instead: "return { ...Object.fromEntries(echoed.slice(0, 4)), ...writeOffer(",
  },
  {
    name: "delete-wins-over-edit",
    rule: "M4",
    file: "sync/apply-pulled.ts",
    text: "if (!theyChanged(local, said, run.capabilities)) {",
    instead: "if (local.deleted) {",
  },
  {
    name: "any-404-is-believed",
    rule: "L2",
    file: "sync/absence.ts",
    text: "if (fromApi || accepted ||",
    instead: "if (fromApi || !accepted ||",
  },
  {
    name: "mass-deletion-goes-on",
    rule: "L2",
    file: "sync/absence.ts",
    text: "if (tooMany && run.acceptDeletions !== surprising.length)",
    instead: "if (tooMany && surprising.length === 0)",
  },
  {
    name: "one-reading-proves-absence",
    rule: "L2",
    file: "sync/absence.ts",
    text: "if (record.deleted || !edited) {",
    instead: "if (record.deleted || edited || !edited) {",
  },
  {
    name: "used-id-is-the-same-record",
    rule: "L3",
    file: "sync/identify.ts",
    text: "return local.createdAt !== pulled.createdAt;",
    instead: "return false;",
  },
  {
    name: "unannounced-write",
    rule: "U0",
    file: "sync/writing.ts",
    text: "    writer.putIntent(intent);\n    noteCreate(writer, intent);",
    instead: "    noteCreate(writer, intent);",
  },
  {
    name: "edit-during-write-is-dropped",
    rule: "U0",
    file: "sync/writing.ts",
    text: "acknowledge(entity, record.fields, told,",
    instead: "acknowledge(entity, { ...record.fields, ...told }, told,",
  },
  {
    name: "natural-key-forgotten",
    rule: "U2",
    file: "sync/settle-records.ts",
    text: "kind.naturalKey(row.fields) === kind.naturalKey(intent.sent)",
    instead: "kind.naturalKey(row.fields) === intent.id",
  },
  {
    name: "live-with-the-servers-code",
    rule: "U3",
    file: "sync/going-live.ts",
    text: 'if (offer.entity !== "offer" || !wantsToBeActive(offer)',
    instead: 'if (offer.entity === "offer" || !wantsToBeActive(offer)',
  },
  {
    name: "used-code-written-over",
    rule: "U3",
    file: "sync/server-code.ts",
    text: "|| (only && redemptionsOf(only) > 0)",
    instead: "|| (only && redemptionsOf(only) < 0)",
  },
  {
    name: "clash-goes-unsaid",
    rule: "U4",
    file: "sync/code-clashes.ts",
    text: "if (code) flag(run, code, earlier);",
    instead: "if (code && place < 0) flag(run, code, earlier);",
  },
  {
    name: "no-if-match",
    rule: "U5",
    file: "sync/writing.ts",
    text: "...(ifMatch && etag !== undefined && { ifMatch: etag }),",
    instead: "...(ifMatch && etag === null && { ifMatch: etag }),",
  },
  {
    name: "401-goes-on",
    rule: "10",
    file: "sync/session.ts",
    text: 'if (reply.kind === "refused" && reply.status === 401) throw',
    instead: 'if (reply.kind === "refused" && reply.status === 499) throw',
  },
  {
    name: "retry-after-ignored",
    rule: "10",
    file: "sync/session.ts",
    text: "await wait(asked ?? Math.min(",
    instead: "await wait(0 * Math.min(",
  },
  {
    name: "no-deadline",
    rule: "10",
    file: "sync/session.ts",
    text: "deadline: config.writeDeadline }",
    instead: "deadline: Number.POSITIVE_INFINITY }",
  },
  {
    name: "cancel-unheard",
    rule: "10",
    file: "sync/session.ts",
    text: "if (signal?.aborted) throw new RunStop",
    instead: "if (signal === undefined) throw new RunStop",
  },
  {
    name: "dates-by-their-form",
    rule: "W5",
    file: "sync/wire-values.ts",
    text: "?.slice(0, 10) ?? null;",
    instead: " ?? null;",
  },
  {
    name: "cursor-before-its-rows",
    rule: "L6",
    file: "sync/pull-changes.ts",
    text: "if (changes.size > 0) await takeChanges(",
    instead: "rememberCursor(run, cursor);\n  if (changes.size > 0) await takeChanges(",
  },
  {
    name: "saved-plan-sends-the-present",
    rule: "P4",
    file: "sync/push-only.ts",
    text: "const shown = saved || planned;",
    instead: "const shown = saved ? now : planned;",
  },
  {
    name: "order-of-days-unwatched",
    rule: "M2",
    file: "sync/merge-rules.ts",
    text: "!merged.conflicts.some(conflict => conflict.field === field) &&",
    instead: "false && !merged.conflicts.some(conflict => conflict.field === field) &&",
  },
  {
    name: "feed-unused",
    rule: "U6",
    file: "sync/pull.ts",
    text: "if (!(await pullChanges(run))) await pullLists(run);",
    instead: "await pullLists(run);",
  },
];

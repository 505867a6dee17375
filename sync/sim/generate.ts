import { type Chance, createChance } from "./chance.ts";
import type { ModelQuirks } from "./model/kigo-model.ts";
import {
  type Act,
  type ColleagueAct,
  colleagueActs,
  type Fault,
  type PersonAct,
  personActs,
  type Script,
  type Setting,
  type SimProfile,
  type Step,
} from "./script.ts";

/** The world of a seed. */
export function generateScript(seed: number, profile: SimProfile): Script {
  const chance = createChance(seed);
  const setting = makeSetting(chance.fork(1), profile);
  return { seed, setting, steps: makeSteps(chance.fork(2), setting) };
}

function makeSetting(chance: Chance, profile: SimProfile): Setting {
  const isBig = chance.is(0.02);
  return {
    profile,
    studios: chance.pick([1, 1, 2, 2, 2, 3, 4]),
    pageSize: isBig ? 100 : chance.pick([2, 3, 5, 20, 100]),
    offers: isBig ? chance.whole(101, 230) : chance.pick([0, 0, 1, 2, 3, 6, 12, 25]),
    quirks: makeQuirks(chance),
    bare404: chance.is(0.12),
    readyAtRest: chance.is(0.7),
    latency: chance.pick([5, 80, 300, 1500]),
  };
}

function makeQuirks(chance: Chance): Partial<ModelQuirks> {
  const some = (probability: number) => chance.is(probability);
  // A server that replaces and refuses a field that is only echoed cannot be written to without loss by anybody.
  const replaces = some(0.2);
  return {
    ...(replaces && { putReplaces: true }),
    ...(some(0.15) && { putAnswers204: true }),
    ...(some(0.15) && { trimsTexts: true }),
    ...(some(0.08) && { cutsTextsAt: 60 }),
    ...(some(0.1) && { datesWithTime: true }),
    ...(some(0.15) && { datesWithoutTime: true }),
    ...(some(0.12) && { shortPages: true }),
    ...(some(0.08) && { maxLimit: chance.pick([1, 2, 10]) }),
    ...(some(0.06) && { barePages: true }),
    ...(!replaces && some(0.08) && { refusesEcho: "edition_exclusivity" }),
    ...(some(0.08) && { noServerCode: true }),
    ...(some(0.06) && { twoServerCodes: true }),
    ...(some(0.12) && { unsortedLists: true }),
  };
}

function makeSteps(chance: Chance, setting: Setting): readonly Step[] {
  const steps: Step[] = [];
  const length = chance.whole(6, 60);
  const colleagues = chance.pick([0, 0.5, 1, 2]);
  const faults = chance.pick([0, 0.5, 1, 2]);
  for (let n = 0; n < length; n += 1) steps.push(makeStep(chance, setting, { colleagues, faults }));
  if (setting.profile === "mixed") {
    const at = chance.whole(0, steps.length);
    steps.splice(at, 0, { after: gap(chance), kind: "upgrade" });
  }
  return steps;
}

/** Mostly so soon that it falls into a run that is under way. */
function gap(chance: Chance): number {
  const x = chance.fraction();
  if (x < 0.55) return chance.whole(0, 60);
  if (x < 0.8) return chance.whole(60, 1200);
  if (x < 0.95) return chance.whole(1200, 20_000);
  return chance.pick([60_000, 400_000, 4_000_000]);
}

function makeStep(
  chance: Chance,
  setting: Setting,
  weight: { readonly colleagues: number; readonly faults: number },
): Step {
  const after = gap(chance);
  const studio = chance.whole(0, setting.studios - 1);
  const kinds: readonly (readonly [number, () => Step])[] = [
    [6, () => ({ after, kind: "person", studio, act: personAct(chance), ...details(chance) })],
    [1.5, () => ({ after, kind: "person", studio, act: "draft_ready", ...details(chance) })],
    [1, () => ({ after, kind: "person", studio, act: "ready", ...details(chance) })],
    [6, () => ({ after, kind: "run", studio, how: chance.pick(["sync", "sync", "sync", "look", "saved"]) })],
    [0.3, () => ({ after, kind: "cancel", studio })],
    [0.4, () => ({ after, kind: "save_plan", studio })],
    [
      3 * weight.colleagues,
      () => ({ after, kind: "colleague", act: colleagueAct(chance), ...details(chance) }),
    ],
    [
      3.5 * weight.faults,
      () => ({ after, kind: "fault", studio, ...strike(chance), fault: makeFault(chance) }),
    ],
    [0.15 * weight.faults, () => ({ after, kind: "backup" })],
    [0.3 * weight.faults, () => ({ after, kind: "restore" })],
    [
      0.2 * weight.faults,
      () => ({ after, kind: "clock", studio, by: chance.pick([-3_600_000, -9000, 9000, 3_600_000]) }),
    ],
  ];
  const ambush: Step = {
    after,
    kind: "ambush",
    studio,
    nth: chance.whole(0, 12),
    on: chance.pick(["any", "write"]),
    act: makeAct(chance, setting, studio),
  };
  if (chance.is(0.15)) return ambush;
  let rest = chance.fraction() * kinds.reduce((sum, [share]) => sum + share, 0);
  for (const [share, make] of kinds) {
    rest -= share;
    if (rest < 0) return make();
  }
  return { after, kind: "run", studio, how: "sync" };
}

/** The next writes are few, the next effects many. */
function strike(chance: Chance): { readonly nth: number; readonly at: "any" | "write" } {
  return chance.is(0.5) ? { nth: chance.whole(0, 4), at: "write" } : { nth: chance.whole(0, 16), at: "any" };
}

function makeAct(chance: Chance, { studios }: Setting, studio: number): Act {
  const x = chance.fraction();
  if (x < 0.05) return { kind: "colleague", act: "redeem", ...details(chance) };
  if (x < 0.5) return { kind: "colleague", act: colleagueAct(chance), ...details(chance) };
  if (x < 0.95) {
    const person = chance.is(0.8) ? studio : chance.whole(0, studios - 1);
    return { kind: "person", studio: person, act: personAct(chance), ...details(chance) };
  }
  return { kind: "restore" };
}

/** Mostly one of the first few records, so that people meet in them. */
const details = (chance: Chance) => ({
  which: chance.pick([0, 0, 0, 1, 1, 2, chance.whole(0, 99)]),
  salt: chance.whole(0, 999_999),
});

/** What people do most of their day. */
const often: readonly [PersonAct, ...PersonAct[]] = [
  "edit",
  "edit",
  "edit",
  "edit_dates",
  "edit_methods",
  "edit_texts",
  "edit_code",
  "edit_control",
  "resolve",
  "remove",
];

const oftenThere: readonly [ColleagueAct, ...ColleagueAct[]] = [
  "edit",
  "edit",
  "edit",
  "edit_dates",
  "edit_methods",
  "edit_texts",
  "edit_code",
  "delete",
];

const personAct = (chance: Chance): PersonAct => chance.pick(chance.is(0.6) ? often : personActs);
const colleagueAct = (chance: Chance): ColleagueAct =>
  chance.pick(chance.is(0.6) ? oftenThere : colleagueActs);

function makeFault(chance: Chance): Fault {
  return chance.pick<() => Fault>([
    () => ({ on: "request", kind: "lost_request", silent: chance.is(0.5) }),
    () => ({ on: "request", kind: "lost_answer", silent: chance.is(0.5) }),
    () => ({ on: "request", kind: "lost_answer", silent: chance.is(0.5) }),
    () => ({ on: "request", kind: "late", by: chance.whole(1, 4900) }),
    () => ({ on: "request", kind: "duplicate" }),
    () => status(chance),
    () => status(chance),
    () => ({ on: "request", kind: "slow", ms: chance.whole(500, 9000) }),
    () => ({ on: "request", kind: "truncated" }),
    () => ({ on: "request", kind: "refused_connection" }),
    () => ({
      on: "request",
      kind: "portal",
      ms: chance.pick([50, 2000, 60_000]),
      status: chance.pick([200, 302, 404]),
    }),
    () => ({ on: "request", kind: "no_token", ms: chance.pick([50, 3000]) }),
    () => ({ on: "request", kind: "crash", moment: chance.pick(["before", "after"]) }),
    () => ({ on: "transaction", kind: "crash", moment: chance.pick(["before", "within", "after"]) }),
    () => ({ on: "transaction", kind: "disk_full", ms: chance.pick([0, 500]) }),
  ])();
}

function status(chance: Chance): Fault {
  const code = chance.pick([403, 404, 409, 412, 413, 422, 429, 429, 500, 502, 503, 503, 504]);
  return {
    on: "request",
    kind: "status",
    status: code,
    retryAfter: code === 429 || code === 503 ? chance.pick([null, 1, 20]) : null,
    json: code !== 404 && chance.is(0.7),
    done: code >= 500 && chance.is(0.5),
  };
}

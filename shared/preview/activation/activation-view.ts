import { type RedemptionMethod, redemptionMethods } from "../../domain/words.ts";
import { futureStartText, lastDayText, pastEndText } from "../flow/days.ts";
import { type Say, sayKnown, sayOf, theirWords } from "../flow/flow-words.ts";
import type { Refusal } from "../flow/refusal.ts";
import { dayAt, parseDay } from "../plain-date.ts";
import type { Scene } from "../scene.ts";
import { groupOf, limitOf, type Standing, standingOf, usesOf } from "../standing.ts";
import { dateText, timeText } from "../times.ts";
import { sampleLink } from "./sample-link.ts";

export interface BeforeView {
  readonly kind: "before";
  readonly heading: string;
  readonly body: string;
  readonly note: string;
  readonly action: string;
}

export interface AfterView {
  readonly kind: "after";
  readonly heading: string;
  readonly moment: string;
  readonly facts: readonly {
    readonly icon: "done" | "wallet" | RedemptionMethod;
    readonly text: string;
    readonly detail: string | null;
  }[];
  readonly action: string;
  /** Where it can be used, for what is used at a till. */
  readonly other: string | null;
  /** What a phone scans on a desktop to have it there. */
  readonly handOver: { readonly link: string; readonly text: string };
}

export type ActivationView = BeforeView | AfterView | ({ readonly kind: "refused" } & Refusal);

/** What the page of an activation link says (design/CHANNELS.md, "Activation"). */
export function activationView(scene: Scene): ActivationView {
  const say = sayOf(scene);
  const stage = stageOf(scene);
  if (stage === "before") return beforeView(scene, say);
  if (stage === "after") return afterView(scene, say);
  return { kind: "refused", ...refusals[stage](scene, say) };
}

type Stage = "before" | "after" | keyof typeof refusals;

/**
 * A link is opened as somebody, at some moment: who may not use the offer then meets the refusal. What is activated is
 * its owner's, whether others find none left or they have used it; but nobody activates what is not open to them.
 */
function stageOf(scene: Scene): Stage {
  const { surface } = scene;
  const standing = standingOf(scene);
  if (surface === "link.before") return refusalOf[standing];
  if (surface === "link.after") {
    const isTheirs = standing === "open" || standing === "gone" || standing === "used";
    return isTheirs ? "after" : refusalOf[standing];
  }
  return isRefusal(surface) ? stageNames[surface] : "unknown";
}

const refusalOf: Readonly<Record<Standing, Stage>> = {
  open: "before",
  soon: "soon",
  ended: "expired",
  audience: "audience",
  gone: "gone",
  used: "used",
};

const stageNames = {
  "link.used": "used",
  "link.audience": "audience",
  "link.expired": "expired",
  "link.unknown": "unknown",
  "link.revoked": "revoked",
} as const;

const isRefusal = (surface: string): surface is keyof typeof stageNames => Object.hasOwn(stageNames, surface);

function beforeView(scene: Scene, say: Say): BeforeView {
  return {
    kind: "before",
    heading: sayKnown(
      say,
      ["activation.before.named", { name: theirWords(scene.viewer.name) }],
      ["activation.before", {}],
    ),
    body: sayKnown(
      say,
      ["activation.before.until", { when: lastDayText(scene) }],
      ["activation.before.body", {}],
    ),
    note: say("activation.once"),
    action: say("cta.activate"),
  };
}

function afterView(scene: Scene, say: Say): AfterView {
  const { viewer, now, offer, timeZone } = scene;
  const method = redemptionMethods.find(known => scene.form.redemptionMethods.includes(known));
  const isAtTill = method === "show_save" || method === "barcode";
  const until = lastDayText(scene);
  return {
    kind: "after",
    heading: sayKnown(
      say,
      ["activation.after.named", { name: theirWords(viewer.name) }],
      ["activation.after", {}],
    ),
    moment: say("activation.after.today", { time: timeText(now, offer.locale, timeZone) }),
    facts: [
      { icon: "done", text: say("activation.done"), detail: say("activation.done.now") },
      {
        icon: "wallet",
        text: say("activation.kept"),
        detail: sayKnown(say, ["activation.kept.until", { when: until }]) || null,
      },
      ...(method === undefined
        ? []
        : [{ icon: method, text: say(`activation.how.${method}`), detail: usesText(scene, say) }]),
    ],
    action: say("cta.wallet"),
    other: isAtTill ? say("cta.nearest") : null,
    handOver: { link: `https://${sampleLink(scene.skin)}`, text: say("activation.scan") },
  };
}

function usesText(scene: Scene, say: Say): string | null {
  const uses = usesOf(scene);
  return uses === null ? null : say("uses.count", { count: uses.left });
}

type RefusalView = (scene: Scene, say: Say) => Refusal;

const refusals = {
  used: (scene, say) => ({
    icon: "broken",
    heading: say("activation.used"),
    body: sayKnown(say, ["activation.used.when", activatedAt(scene)], ["activation.used.body", {}]),
    action: say("cta.my_wallet"),
    other: say("cta.not_me"),
    showsOffer: true,
  }),
  audience: (scene, say) => ({
    icon: "lock",
    heading: sayKnown(
      say,
      ["activation.audience.group", { group: theirWords(groupOf(scene.form, scene.offer.locale)) }],
      ["activation.audience", {}],
    ),
    body: say("activation.audience.body"),
    action: say("cta.for_you"),
    other: say("cta.other_account"),
    showsOffer: true,
  }),
  expired: (scene, say) => ({
    icon: "calendar",
    heading: say("activation.expired"),
    body: sayKnown(
      say,
      ["activation.expired.when", { when: pastEndText(scene) }],
      ["activation.expired.body", {}],
    ),
    action: say("cta.for_you"),
    other: say("cta.my_wallet"),
    showsOffer: true,
  }),
  unknown: (_scene, say) => ({
    icon: "unknown",
    heading: say("activation.unknown"),
    body: say("activation.unknown.body"),
    action: say("cta.for_you"),
    other: null,
    // Nobody knows which offer was meant.
    showsOffer: false,
  }),
  revoked: (_scene, say) => ({
    icon: "withdrawn",
    heading: say("activation.revoked"),
    body: say("activation.revoked.body"),
    action: say("cta.for_you"),
    other: null,
    showsOffer: true,
  }),
  soon: (scene, say) => ({
    icon: "clock",
    heading: say("activation.soon"),
    body: sayKnown(say, ["activation.soon.when", { when: futureStartText(scene) }]),
    action: say("cta.remind"),
    other: null,
    showsOffer: true,
  }),
  gone: (scene, say) => ({
    icon: "gone",
    heading: say("activation.gone"),
    body: sayKnown(
      say,
      ["activation.gone.count", { count: limitOf(scene.form.totalUsageLimit) }],
      ["activation.gone.body", {}],
    ),
    action: say("cta.for_you"),
    other: null,
    showsOffer: true,
  }),
} satisfies Record<string, RefusalView>;

/**
 * The previewed customer's own story, told from the chosen moment: a few days before it, in the evening. Where the offer
 * was not open yet then, nothing is told.
 */
function activatedAt({ form, now, offer, timeZone }: Scene): Readonly<Record<string, string | null>> {
  const moment = now - activatedBefore;
  const start = parseDay(form.startDate);
  const wasOpen = start === null || start <= dayAt(moment, timeZone);
  return {
    date: wasOpen ? dateText(moment, offer.locale, timeZone) : null,
    time: wasOpen ? timeText(moment, offer.locale, timeZone) : null,
  };
}

/** 3 days, 15 hours and 29 minutes. */
const activatedBefore = ((3 * 24 + 15) * 60 + 29) * 60_000;

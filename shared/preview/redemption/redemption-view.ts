import { type BarcodeFit, barcodeGroups, fitBarcode, type Plate } from "../barcode/fit.ts";
import { type CodeText, codeGroups, offerCode } from "../flow/code-text.ts";
import { futureStartText, pastEndText } from "../flow/days.ts";
import { type Say, sayKnown, sayOf, theirWords } from "../flow/flow-words.ts";
import type { Refusal } from "../flow/refusal.ts";
import { dayAt, parseDay } from "../plain-date.ts";
import { shownText } from "../plain-text.ts";
import type { Scene } from "../scene.ts";
import { groupOf, limitOf, type Standing, standingOf, usesOf } from "../standing.ts";
import { leftOfDay } from "../times.ts";
import { type LinkTarget, linkTarget } from "./link-target.ts";

export interface CodeView {
  readonly kind: "code";
  readonly heading: string;
  readonly hint: string;
  readonly code: CodeText;
  readonly uses: string | null;
}

export interface ShowView {
  readonly kind: "show";
  readonly heading: string;
  /** The large line and the text under it, where the author wrote them. */
  readonly large: string | null;
  readonly text: string | null;
  /** Faint behind the text; `null`: none. */
  readonly watermark: string | null;
  readonly name: string | null;
  readonly use: string | null;
  readonly note: string;
}

export interface BarcodeView {
  readonly kind: "barcode";
  readonly heading: string;
  readonly fit: BarcodeFit;
  /** What it says, in parts for reading; the sum of the parts is the text. `null`: too long to be typed at a till. */
  readonly number: readonly string[] | null;
  /** What it is and says, for who doesn't see it. */
  readonly name: string;
  /** It stands for a barcode that the offer doesn't have yet. */
  readonly isSample: boolean;
  readonly bright: string;
  readonly hint: string;
}

export interface LinkView {
  readonly kind: "link";
  readonly heading: string;
  readonly body: string;
  /** `null`: the offer has no address that a browser could open. */
  readonly target: LinkTarget | null;
  readonly opens: string;
}

export type RedemptionView =
  | CodeView
  | ShowView
  | BarcodeView
  | LinkView
  | ({ readonly kind: "refused" } & Refusal);

/** What stands under a code: the last day, or what is left of it; milliseconds. */
export interface EndLine {
  readonly text: string | null;
  /** Until the offer's last day is over, counted down from the scene's moment; `null`: not today. */
  readonly left: number | null;
}

/** What a redemption screen says (design/CHANNELS.md, "Components and states"). */
export function redemptionView(scene: Scene): RedemptionView {
  const say = sayOf(scene);
  const standing = standingOf(scene);
  if (standing !== "open") {
    const common = { action: say("cta.for_you"), other: null, showsOffer: true };
    return { kind: "refused", ...common, ...refusals[standing](scene, say) };
  }
  switch (scene.surface) {
    case "redeem.show":
      return showView(scene, say);
    case "redeem.barcode":
      return barcodeView(scene, say);
    case "redeem.link":
      return linkView(scene, say);
    default:
      return codeView(scene, say);
  }
}

function codeView(scene: Scene, say: Say): CodeView {
  return {
    kind: "code",
    heading: say("redeem.code"),
    hint: say("redeem.code.hint"),
    code: offerCode(scene.form),
    uses: nthUse(scene, say),
  };
}

function showView(scene: Scene, say: Say): ShowView {
  const { form, viewer } = scene;
  return {
    kind: "show",
    heading: say("redeem.show"),
    large: shownText(form.showHeading),
    text: shownText(form.showText),
    watermark: shownText(form.showWatermark),
    name: shownText(viewer.name),
    use: nthUse(scene, say),
    note: say("redeem.show.note"),
  };
}

/** `Use 2 of 3`: the one that begins now. */
function nthUse(scene: Scene, say: Say): string | null {
  const uses = usesOf(scene);
  if (uses === null) return null;
  const { left, total } = uses;
  const number = total === null ? null : total - left + 1;
  return sayKnown(say, ["uses.nth", { number, total }], ["uses.left.account", { count: left }]);
}

/** The ticket between the skin's margins: 354 px of a phone's 390 with those of the samples. */
function plateOf({ device, skin }: Pick<Scene, "device" | "skin">): Plate {
  return device === "phone"
    ? { width: 390 - 2 * skin.layout.margin, length: 444 }
    : { width: 440, length: 560 };
}

function barcodeView(scene: Scene, say: Say): BarcodeView {
  const { form } = scene;
  const isSample = form.barcodeText === null || form.barcodeText.trim() === "";
  const text = isSample ? sampleBarcode.text : (form.barcodeText ?? "");
  const symbology = isSample ? sampleBarcode.symbology : form.barcodeSymbology;
  const fit = fitBarcode(symbology, text, plateOf(scene));
  return {
    kind: "barcode",
    heading: say("redeem.barcode"),
    fit,
    number: numberOf(fit, text),
    name: say("redeem.barcode.name", { text }),
    isSample,
    bright: say("redeem.barcode.bright"),
    hint: say("redeem.barcode.hint"),
  };
}

/** Digits in their order, which no shop has given out. */
const sampleBarcode = { symbology: "code_128", text: "0123456789" } as const;

/** A cashier types what is short; an address or a coupon's long row nobody does. */
function numberOf(fit: BarcodeFit, text: string): readonly string[] | null {
  if (!("symbology" in fit) || text.length > longestTyped) return null;
  const groups = barcodeGroups(fit.symbology, text);
  return groups.length > 1 ? groups : codeGroups(text);
}

const longestTyped = 24;

function linkView(scene: Scene, say: Say): LinkView {
  const { form, offer } = scene;
  const target = linkTarget(form.clickthruUrl);
  return {
    kind: "link",
    heading: sayKnown(
      say,
      ["redeem.link.to", { place: theirWords(offer.merchant?.name ?? target?.host ?? null) }],
      ["redeem.link", {}],
    ),
    body: linkBody(scene, target, say),
    target,
    opens: say("redeem.link.opens"),
  };
}

function linkBody({ form, offer }: Scene, target: LinkTarget | null, say: Say): string {
  if (target === null) return say("redeem.link.none");
  // "Your 10 %", but not "your free": only a figure can be somebody's own.
  const figure = form.offerValue !== null && isFigure(form.offerType) ? (offer.value?.text ?? null) : null;
  return sayKnown(say, ["redeem.link.value", { value: figure }], ["redeem.link.body", {}]);
}

const isFigure = (type: string | null) => type !== "free_item" && type !== "bogo";

/** `Ends Dec 31`, or what is left of the last day. */
export function endLine({ form, now, offer, timeZone }: Scene): EndLine {
  const [end, today] = [parseDay(form.endDate), dayAt(now, timeZone)];
  const left = end === today ? leftOfDay(form.endDate, now, timeZone) : null;
  return { text: offer.date, left };
}

type Refused = Exclude<Standing, "open">;

const refusals = {
  soon: (scene, say) => ({
    icon: "clock",
    heading: say("activation.soon"),
    body: sayKnown(say, ["redeem.refused.soon", { when: futureStartText(scene) }]),
    action: say("cta.remind"),
  }),
  ended: (scene, say) => ({
    icon: "calendar",
    heading: say("redeem.refused.ended"),
    body: sayKnown(
      say,
      ["activation.expired.when", { when: pastEndText(scene) }],
      ["redeem.refused.ended.body", {}],
    ),
  }),
  audience: (scene, say) => ({
    icon: "lock",
    heading: sayKnown(
      say,
      ["activation.audience.group", { group: theirWords(groupOf(scene.form, scene.offer.locale)) }],
      ["activation.audience", {}],
    ),
    body: say("redeem.refused.audience"),
    other: say("cta.other_account"),
  }),
  gone: ({ form }, say) => ({
    icon: "gone",
    heading: say("activation.gone"),
    body: sayKnown(
      say,
      ["activation.gone.count", { count: limitOf(form.totalUsageLimit) }],
      ["activation.gone.body", {}],
    ),
  }),
  used: ({ form }, say) => ({
    icon: "gone",
    heading: say("redeem.refused.used"),
    body: sayKnown(
      say,
      ["redeem.refused.used.count", { count: limitOf(form.usageLimitPerCustomer) }],
      ["redeem.refused.used.body", {}],
    ),
  }),
} satisfies Record<
  Refused,
  (scene: Scene, say: Say) => Pick<Refusal, "icon" | "heading" | "body"> & Partial<Refusal>
>;

import { formatCount } from "../figures.ts";
import type { OfferForm, OfferFormField } from "../offer.ts";
import type { Problem } from "../problem.ts";
import { endsBeforeItStarts, overlap, readWindow, type TimeWindow } from "../time-window.ts";
import type { MerchantPlaces, RuleContext } from "./context.ts";
import { error, those, warning } from "./say.ts";

/** How often in a period, where and when: what contradicts itself, and what no customer could do. */
export function controlRules(form: OfferForm, { placesOf }: Pick<RuleContext, "placesOf">): Problem[] {
  return those([
    ...periodRules(form),
    ...hoursRules(form.redemptionHours),
    // Looked up only where there is something to judge.
    ...(form.redemptionPlaces.length > 0 && form.merchantOwner !== null && placesOf
      ? placeRules(form.redemptionPlaces, placesOf(form.merchantOwner))
      : []),
  ]);
}

interface Span {
  readonly field: OfferFormField & `usageLimit${string}`;
  readonly limit: number;
  /** `a day` */
  readonly words: string;
}

/** A limit that a longer or wider one leaves no room for is a slip. */
function periodRules(form: OfferForm): (Problem | null)[] {
  const span = (field: Span["field"], limit: number | null, words: string): Span[] =>
    limit === null || limit <= 0 ? [] : [{ field, limit, words }];
  const spans = [
    ...span("usageLimitPerDay", form.usageLimitPerDay, "a day"),
    ...span("usageLimitPerWeek", form.usageLimitPerWeek, "a week"),
    ...span("usageLimitPerMonth", form.usageLimitPerMonth, "a month"),
    ...span("usageLimitPerYear", form.usageLimitPerYear, "a year"),
    ...span("usageLimitPerCustomer", form.usageLimitPerCustomer, "altogether"),
  ];
  return spans.map((shorter, index) => {
    // Altogether against the total has a rule of its own (`limits.ts`).
    if (shorter.field === "usageLimitPerCustomer") return null;
    const tighter = spans.slice(index + 1).find(({ limit }) => limit < shorter.limit);
    if (tighter === undefined) return null;
    return warning(
      shorter.field,
      "period-limit-over-longer",
      `A customer may use it ${times(shorter.limit)} ${shorter.words}, yet only ${times(tighter.limit)} ${tighter.words}.`,
      { label: `Use ${tighter.limit}`, value: tighter.limit },
    );
  });
}

const times = (count: number): string => formatCount(count, "time");

function hoursRules(texts: readonly string[]): (Problem | null)[] {
  const windows = texts.flatMap(text => {
    const read = readWindow(text);
    return read.ok ? [{ text, window: read.value }] : [];
  });
  const backwards = windows.find(({ window }) => endsBeforeItStarts(window));
  const pair = firstOverlap(windows);
  return [
    backwards === undefined
      ? null
      : error(
          "redemptionHours",
          "hours-backwards",
          `“${backwards.text}” ends before it starts. Past midnight takes two: until 24:00, and from 00:00.`,
        ),
    pair === null
      ? null
      : warning("redemptionHours", "hours-overlap", `“${pair[0]}” and “${pair[1]}” overlap. One would do.`),
  ];
}

function firstOverlap(
  windows: readonly { readonly text: string; readonly window: TimeWindow }[],
): readonly [string, string] | null {
  for (const [index, one] of windows.entries()) {
    const other = windows.slice(index + 1).find(({ window }) => overlap(one.window, window));
    if (other !== undefined) return [one.text, other.text];
  }
  return null;
}

function placeRules(places: readonly string[], known: MerchantPlaces): (Problem | null)[] {
  const foreign = places.filter(place => known.isOfAnother(place));
  const unknown = places.filter(place => !known.isOwn(place) && !foreign.includes(place));
  return [
    foreign.length === 0
      ? null
      : error(
          "redemptionPlaces",
          "place-of-another-merchant",
          `${listed(foreign)} ${foreign.length === 1 ? "is a place" : "are places"} of another merchant, where nobody could redeem it.`,
        ),
    // Where none is known, nothing can be said.
    unknown.length === 0 || !known.any
      ? null
      : warning(
          "redemptionPlaces",
          "place-unknown",
          `This merchant has no place called ${listed(unknown)} on this computer.`,
        ),
  ];
}

const listed = (names: readonly string[]): string => names.map(name => `“${name}”`).join(", ");

import type { OfferForm } from "#shared/domain/offer.ts";
import { writingLocale } from "#shared/preview/locale.ts";
import { type Day, dayAt, dayMilliseconds, parseDay } from "#shared/preview/plain-date.ts";
import type { PreviewSource } from "#shared/preview/source.ts";
import type { StageChannel } from "./stage-state.ts";

export const channelWords: Readonly<Record<StageChannel, string>> = {
  hub: "Hub",
  marketplace: "Marketplace",
  activation: "Link",
  promo: "Code",
};

const channelOf: Readonly<Record<string, StageChannel>> = {
  hub_airdrop: "hub",
  marketplace: "marketplace",
  activation_link: "activation",
  promo_code_redemption: "promo",
};

/** The channels that an offer runs in, at most two of them; without any it is shown as the Hub would. */
export function channelsOf({ channels }: Pick<OfferForm, "channels">): readonly StageChannel[] {
  const own = Object.entries(channelOf).flatMap(([name, channel]) =>
    channels.includes(name) ? [channel] : [],
  );
  return own.length === 0 ? ["hub"] : own.slice(0, 2);
}

/** `Dec 1 – 31`; `null`: it doesn't have both days. */
export function datesOf(
  { startDate, endDate }: Pick<OfferForm, "startDate" | "endDate">,
  { locale, now, timeZone }: { readonly locale: string; readonly now: number; readonly timeZone: string },
): string | null {
  const [start, end] = [parseDay(startDate), parseDay(endDate)];
  if (start === null || end === null || start > end) return null;
  return rangeOf(start, end, dayAt(now, timeZone), locale);
}

/** With the year where it isn't this one; `Intl` adds it by itself where the two differ. */
function rangeOf(start: Day, end: Day, today: Day, locale: string): string {
  const yearOf = (day: Day) => new Date(day * dayMilliseconds).getUTCFullYear();
  return new Intl.DateTimeFormat(writingLocale(locale), {
    month: "short",
    day: "numeric",
    calendar: "gregory",
    timeZone: "UTC",
    ...(yearOf(start) !== yearOf(today) && { year: "numeric" }),
  }).formatRange(start * dayMilliseconds, end * dayMilliseconds);
}

/** The languages of an offer; its own, `null`, first. */
export const languagesOf = ({
  translations,
}: Pick<PreviewSource, "translations">): readonly (string | null)[] => [
  null,
  ...translations.map(({ language }) => language),
];

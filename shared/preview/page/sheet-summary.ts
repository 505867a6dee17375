import { dateFormat } from "../../domain/formatters.ts";
import { dayMilliseconds, parseDay } from "../plain-date.ts";
import type { SheetData } from "./page-data.ts";

/** `6 offers for Nordhaven, Dec 1, 2026 – Feb 28, 2027` */
export function sheetSummary({ offers }: Pick<SheetData, "offers">): string {
  const brand = offers[0]?.source.skins.hub.brand.name;
  const count = `${offers.length} ${offers.length === 1 ? "offer" : "offers"}`;
  const days = offers.flatMap(({ source: { form } }) =>
    [parseDay(form.startDate), parseDay(form.endDate)].filter(day => day !== null),
  );
  const span = days.length === 0 ? [] : [dayWords(Math.min(...days), Math.max(...days))];
  return [brand ? `${count} for ${brand}` : count, ...span].join(", ");
}

function dayWords(first: number, last: number): string {
  const format = dateFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });
  const [from, to] = [first, last].map(day => format.format(day * dayMilliseconds));
  return from === to ? String(from) : `${from} – ${to}`;
}

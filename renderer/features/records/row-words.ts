import type { ListedKind, RecordRow } from "#shared/ipc/record-views.ts";
import { formatAmount, formatCount, formatDate } from "../../ui/format.ts";

/** What stands beside a name: what it belongs to, what it goes by. */
export function subtitle(
  kind: ListedKind,
  { parentName, number, retired }: Pick<RecordRow, "parentName" | "number" | "retired">,
): string {
  if (kind === "offer_type") return retired ? "Retired" : "";
  if (kind !== "merchant") return parentName ?? "";
  return number === null || number < 0 ? "Made here" : `No. ${number}`;
}

/** `$50,000 + €200`; `null` where no offer has a budget. */
export function budgetWords(budgets: RecordRow["budgets"], locale?: string): string | null {
  if (budgets.length === 0) return null;
  return budgets.map(({ amount, currency }) => formatAmount(amount, currency, locale)).join(" + ");
}

/** One line that says what a record holds: its days, its offers, their budgets. */
export function summary(row: RecordRow, locale?: string): string {
  const offers =
    row.offers === 0
      ? "No offers yet"
      : `${formatCount(row.offers, locale)} ${row.offers === 1 ? "offer" : "offers"}`;
  const budget = budgetWords(row.budgets, locale);
  return [offers, budget && `${budget} budget`, days(row, locale)].filter(Boolean).join(" · ");
}

function days({ startDate, endDate }: RecordRow, locale?: string): string | null {
  if (startDate && endDate) return `${formatDate(startDate, locale)} to ${formatDate(endDate, locale)}`;
  if (startDate) return `from ${formatDate(startDate, locale)}`;
  return endDate && `until ${formatDate(endDate, locale)}`;
}

/** A place in one line. */
export function placeWords(fields: Readonly<Record<string, unknown>>): string {
  const region = [fields.state, fields.postalCode].filter(Boolean).join(" ");
  return (
    [fields.addressLine1, fields.city, region].filter(Boolean).join(", ") || "A place without an address"
  );
}

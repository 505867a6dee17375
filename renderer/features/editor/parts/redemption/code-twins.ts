import { useEffect, useState } from "react";
import type { CodeTwin } from "#shared/ipc/offer-list-views.ts";
import { createLatest } from "../../../../app/palette/latest.ts";
import { studio } from "../../../../app/studio.ts";
import { formatDate } from "../../../../ui/format.ts";
import { useDraft } from "../../draft.ts";

interface Asked {
  readonly id: string;
  readonly code: string;
}

/** Codes of other offers that customers may take for the one being typed; asked as it is typed, one after the other. */
export function useCodeTwins(): { readonly code: string; readonly twins: readonly CodeTwin[] } {
  const id = useDraft(draft => draft.offerId);
  const code = useDraft(draft => draft.form.promoCode)?.trim() ?? "";
  const [known, setKnown] = useState<{ readonly asked: Asked; readonly twins: readonly CodeTwin[] } | null>(
    null,
  );
  const [latest] = useState(() =>
    createLatest(
      (asked: Asked) => studio.invoke("offers:code-twins", asked),
      (answer, asked) => setKnown({ asked, twins: answer.ok ? answer.value : [] }),
    ),
  );
  useEffect(() => latest.stop, [latest]);
  useEffect(() => {
    if (id === null || code === "") return undefined;
    const ask = () => latest.want({ id, code });
    ask();
    // Another offer may be given the same code, or lose it, while this one is open.
    return studio.on("changed", ask);
  }, [latest, id, code]);
  const isOfThis = known !== null && known.asked.id === id && known.asked.code === code;
  return { code, twins: isOfThis ? known.twins : [] };
}

/** The days of an offer: plain dates, `null` for open. */
export interface Days {
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** Whether two offers run at the same time, and when: that is what makes one code of two a trouble. */
export function togetherWords(one: Days, other: Days): string {
  const from = latestOf(one.startDate, other.startDate);
  const to = earliestOf(one.endDate, other.endDate);
  if (from !== null && to !== null && from > to) return "They never run at the same time.";
  if (from !== null && to !== null) return `Both run ${formatDate(from)} to ${formatDate(to)}.`;
  if (from !== null) return `Both run from ${formatDate(from)} on.`;
  return to === null ? "Neither has days yet." : `Both run until ${formatDate(to)}.`;
}

const latestOf = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a);
const earliestOf = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a);

import type { Store } from "../store.ts";
import { cutsTextsAt, trimsTexts } from "./changed-texts.ts";
import { datesWithoutTime, datesWithTime } from "./dates.ts";
import type { ModelQuirks } from "./model-quirks.ts";
import { barePages, maxLimit, shortPages } from "./pages.ts";
import { putAnswers204 } from "./put-answers-204.ts";
import { putReplaces } from "./put-replaces.ts";
import type { Quirk } from "./quirk.ts";
import { refusesEcho } from "./refuses-echo.ts";

/** The quirks at the edge of the server that were chosen, in the order in which they see requests and answers. */
export function chosenQuirks(
  chosen: ModelQuirks,
  { tables, random }: { readonly tables: Store["tables"]; readonly random: () => number },
): readonly Quirk[] {
  const quirks: Quirk[] = [];
  if (chosen.refusesEcho !== null) quirks.push(refusesEcho(chosen.refusesEcho, tables));
  if (chosen.putReplaces) quirks.push(putReplaces);
  if (chosen.trimsTexts) quirks.push(trimsTexts);
  if (chosen.cutsTextsAt !== null) quirks.push(cutsTextsAt(chosen.cutsTextsAt));
  if (chosen.maxLimit !== null) quirks.push(maxLimit(chosen.maxLimit));
  if (chosen.putAnswers204) quirks.push(putAnswers204);
  if (chosen.datesWithTime) quirks.push(datesWithTime);
  if (chosen.datesWithoutTime) quirks.push(datesWithoutTime);
  if (chosen.shortPages) quirks.push(shortPages(random));
  if (chosen.barePages) quirks.push(barePages);
  return quirks;
}

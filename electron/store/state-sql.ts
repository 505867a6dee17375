import { partsDiffer } from "./differing.ts";

/** CONTRACT.md `state`, parts included, of offers in `lines`: `offer_lines` or a selection of it. */
export const statesOf = (lines: string): string => `
  SELECT *,
    id IN (SELECT root_id FROM conflicts) AS conflicted,
    CASE
      WHEN id IN (SELECT root_id FROM conflicts WHERE blocking) THEN 'conflict'
      WHEN id IN (SELECT root_id FROM rejections) THEN 'rejected'
      WHEN deleted THEN 'deleted'
      WHEN unsent THEN 'new'
      WHEN differs ${partsDiffer("offer", "lines.id")
        .map(differ => `OR ${differ}`)
        .join("\n        ")}
        THEN 'changed'
      ELSE 'synced'
    END AS state
  FROM ${lines} AS lines`;

/** The word a person sees (shared/domain/words.ts `shownStates`), added to a selection of `statesOf`. */
export const shownOf = (states: string): string => `
  SELECT *,
    CASE
      WHEN conflicted THEN 'conflict'
      WHEN state IN ('rejected', 'deleted') THEN state
      WHEN stage = 'draft' THEN 'draft'
      WHEN state = 'new' THEN 'ready'
      ELSE state
    END AS shown
  FROM ${states}`;

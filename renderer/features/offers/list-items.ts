import type { ShownState } from "#shared/domain/words.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { groupsOf } from "./groups.ts";

/** One line of the list: the head of a group, or an offer. */
export type ListItem =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly state: ShownState;
      readonly count: number;
      readonly open: boolean;
    }
  | { readonly kind: "offer"; readonly key: string; readonly row: OfferRow };

/** The list's lines in order: each group's head, and its offers unless it is folded. `rows` come grouped. */
export function listItems(rows: readonly OfferRow[], folded: ReadonlySet<ShownState>): ListItem[] {
  return [...groupsOf(rows)].flatMap(([state, group]): ListItem[] => {
    const open = !folded.has(state);
    const head: ListItem = { kind: "group", key: `group:${state}`, state, count: group.length, open };
    return open ? [head, ...group.map((row): ListItem => ({ kind: "offer", key: row.id, row }))] : [head];
  });
}

/** Pixels: STUDIO.md "Heights". */
export const itemHeight = (item: ListItem | undefined): number => (item?.kind === "group" ? 27 : 31);

/** Which offers are chosen, for an act on all of them. */
export interface Choice {
  readonly ids: ReadonlySet<string>;
  /** Place in the view from which Shift stretches; `null` before anything was chosen there. */
  readonly anchor: number | null;
  /** What was chosen before the stretch from the anchor: stretching again replaces the stretch alone. */
  readonly before: ReadonlySet<string>;
}

export const nobody: Choice = { ids: new Set(), anchor: null, before: new Set() };

/** With one offer chosen, or no longer. */
export function withToggled(choice: Choice, id: string, place: number): Choice {
  const ids = new Set(choice.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: place, before: ids };
}

/** One offer alone. */
export const justOne = (id: string, place: number): Choice => ({
  ids: new Set([id]),
  anchor: place,
  before: new Set([id]),
});

/** With all from the anchor to where the person went. */
export function withStretch(choice: Choice, stretch: readonly string[], anchor: number): Choice {
  return { ids: new Set([...choice.before, ...stretch]), anchor, before: choice.before };
}

/** With all of a view. */
export const withAll = (choice: Choice, ids: readonly string[]): Choice => {
  const all = new Set([...choice.ids, ...ids]);
  return { ids: all, anchor: choice.anchor, before: all };
};

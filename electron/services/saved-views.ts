import { type Failure, ok, type Result } from "#shared/domain/result.ts";
import { type SavedView, savedViewsSchema } from "#shared/ipc/offer-list-views.ts";
import type { LocalStore } from "../store/index.ts";
import { storing } from "./storing.ts";

type Answer = Result<SavedView[], Failure<"storage">>;

/** Views of the offers list that people named, kept with the workspace, by name. Each answers all there are then. */
export interface SavedViewService {
  all(): SavedView[];
  /** Takes the place of one of the same name. */
  save(view: SavedView): Answer;
  delete(name: string): Answer;
}

export function createSavedViewService({ store }: { readonly store: LocalStore }): SavedViewService {
  const all = () => readViews(store.settings.meta(key));
  const change = (of: (views: SavedView[]) => SavedView[]): Answer =>
    storing(() =>
      store.atomically(() => {
        const next = of(all()).toSorted((a, b) => a.name.localeCompare(b.name));
        store.settings.setMeta(key, JSON.stringify(savedViewsSchema.parse(next)));
        return ok(next);
      }),
    );
  return {
    all,
    save: view => change(views => [...without(views, view.name), view].slice(-mostViews)),
    delete: name => change(views => without(views, name)),
  };
}

const key = "saved_views";
const mostViews = 100;

const without = (views: readonly SavedView[], name: string) => views.filter(view => view.name !== name);

/** What a newer studio wrote otherwise is no view here. */
function readViews(stored: string | null): SavedView[] {
  const views = savedViewsSchema.safeParse(JSON.parse(stored ?? "[]"));
  return views.success ? views.data : [];
}

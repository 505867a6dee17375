import { create } from "zustand";
import { offerCache } from "../../app/queries.ts";
import { openOffer } from "../../app/route.ts";
import { type StudioFailure, studio } from "../../app/studio.ts";

interface Creation {
  readonly busy: boolean;
  /** The offer just made, until its title has got the focus. */
  readonly createdId: string | null;
  /** Why the last attempt made nothing. */
  readonly failure: StudioFailure | null;
}

const useCreationStore = create<Creation>()(() => ({ busy: false, createdId: null, failure: null }));

export const useCreation = (): Creation => useCreationStore();
export const welcomeCreated = (): void => useCreationStore.setState({ createdId: null });

/** Makes an empty draft and opens it. A second call while one is under way does nothing. */
export async function createOffer(): Promise<void> {
  if (useCreationStore.getState().busy) return;
  useCreationStore.setState({ busy: true, failure: null });
  const answer = await studio.invoke("offers:create");
  if (!answer.ok) {
    useCreationStore.setState({ busy: false, failure: answer.error });
    return;
  }
  const { id } = answer.value.offer;
  offerCache.put(id, answer.value);
  useCreationStore.setState({ busy: false, createdId: id });
  openOffer(id);
}

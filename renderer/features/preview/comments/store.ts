import { create } from "zustand";
import type { PreviewComment } from "#shared/ipc/comment-views.ts";
import { middle, type Spot } from "./spot.ts";

/** A comment that is being made: its pin stands already. */
export interface Begun extends Pick<PreviewComment, "surface" | "language">, Spot {
  readonly offer: string;
}

interface CommentState {
  readonly isShown: boolean;
  readonly begun: Begun | null;
  /** What was typed of it; a look elsewhere loses nothing. */
  readonly text: string;
}

const useCommentStore = create<CommentState>()(() => ({ isShown: true, begun: null, text: "" }));

export const useCommentsShown = (): boolean => useCommentStore(state => state.isShown);
export const useBegunComment = (): Begun | null => useCommentStore(state => state.begun);
export const useBegunText = (): string => useCommentStore(state => state.text);

export const toggleComments = (): void => useCommentStore.setState(({ isShown }) => ({ isShown: !isShown }));
export const beginComment = (place: Omit<Begun, keyof Spot>): void =>
  useCommentStore.setState({ isShown: true, begun: { ...place, ...middle } });
export const placeBegun = (spot: Spot): void =>
  useCommentStore.setState(({ begun }) => ({ begun: begun && { ...begun, ...spot } }));
export const typeBegun = (text: string): void => useCommentStore.setState({ text });
export const endBegun = (): void => useCommentStore.setState({ begun: null, text: "" });

/** The elements that lead to each other, wherever they stand. */
export const pinId = (comment: string): string => `pin-${comment}`;
export const itemId = (comment: string): string => `comment-${comment}`;
export const addId = "comment-add";

/** An item that was resolved or taken out is drawn elsewhere or not at all: the focus stays with it, or in its list. */
export function keepFocusNear(comment: string): void {
  requestAnimationFrame(() => {
    const item = document.getElementById(itemId(comment));
    const pane = document.querySelector<HTMLElement>('[data-pane="preview"]');
    const near = item?.checkVisibility() ? item : (document.getElementById(addId) ?? pane);
    near?.focus();
  });
}

export const begunPinId = "pin-new";
export const begunTextId = "comment-new";

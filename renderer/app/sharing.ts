import { create } from "zustand";
import type { Shared, ShareRequest } from "#shared/ipc/share-views.ts";
import type { PreviewChoices } from "#shared/preview/choices.ts";
import { toast } from "../ui/toast.ts";
import { studio } from "./studio.ts";

/** Offers whose previews a person wants as files; the dialog for it stands in `Dialogs.tsx`. */
export interface Sharing {
  readonly offers: readonly string[];
  /** What they are together: a campaign's name, or the one offer's title. */
  readonly title: string;
  /** As the preview shows it just now. */
  readonly choices?: PreviewChoices;
}

export type ShareOutcome =
  | { readonly kind: "made"; readonly shared: Shared }
  | { readonly kind: "failed"; readonly message: string };

interface ShareState {
  readonly asked: Sharing | null;
  readonly isRunning: boolean;
  /** Of the export that ended last, for the dialog that began it. */
  readonly outcome: ShareOutcome | null;
}

const useShareStore = create<ShareState>()(() => ({ asked: null, isRunning: false, outcome: null }));

export const useSharing = (): Sharing | null => useShareStore(state => state.asked);
export const useIsSharing = (): boolean => useShareStore(state => state.isRunning);
export const useShareOutcome = (): ShareOutcome | null => useShareStore(state => state.outcome);

export const askShare = (asked: Sharing): void => useShareStore.setState({ asked, outcome: null });
export const endShare = (): void => useShareStore.setState({ asked: null });

/** Goes on when the dialog is closed: then a toast tells its end, and what went wrong opens the dialog again. */
export async function share(asked: Sharing, request: ShareRequest): Promise<void> {
  useShareStore.setState({ isRunning: true, outcome: null });
  const answer = await studio.invoke("share:export", request);
  const isOpen = useShareStore.getState().asked === asked;
  if (answer.ok) {
    useShareStore.setState({ isRunning: false, outcome: { kind: "made", shared: answer.value } });
    if (!isOpen) toast(madeWords(answer.value), reveal, "Show");
    return;
  }
  const { kind, message } = answer.error;
  if (kind === "cancelled") {
    useShareStore.setState({ isRunning: false });
    toast(message);
    return;
  }
  useShareStore.setState({ isRunning: false, asked, outcome: { kind: "failed", message } });
}

export const reveal = (): void => void studio.invoke("share:reveal");

/** `12 files in Winter Warmers`, `Brew bar – Feed.png` */
export function madeWords({ place, files }: Shared): string {
  const name = place.split(/[\\/]/).at(-1) ?? place;
  return files === 1 ? `${name} is kept` : `${files} files are kept in ${name}`;
}

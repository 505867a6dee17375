import { create } from "zustand";
import { isPictureAddress, maxPictureBytes } from "#shared/domain/picture.ts";
import { fetchPicture, keepPicture } from "../../app/pictures.ts";
import { toast } from "../../ui/toast.ts";
import { autosave, getDraft } from "./draft.ts";

/** What is being done about the picture of one offer, and why the last try came to nothing. */
interface Adding {
  readonly offerId: string | null;
  readonly busy: boolean;
  readonly problem: string | null;
}

const useAdding = create<Adding>()(() => ({ offerId: null, busy: false, problem: null }));
const show = (adding: Adding) => useAdding.setState(adding);

const nothing = { busy: false, problem: null } as const;
/** Of one offer; a stable object as long as nothing changes. */
export const usePictureAdding = (offerId: string | null): Pick<Adding, "busy" | "problem"> =>
  useAdding(adding => (adding.offerId === offerId && offerId !== null ? adding : nothing));

/** Takes the first of the files as the picture of the open offer; the one before can be had back. */
export async function addPicture(files: readonly File[]): Promise<void> {
  const [file] = files;
  const offerId = getDraft()?.offerId;
  if (!file || offerId === undefined) return;
  if (file.size > maxPictureBytes) {
    refuse(offerId, `The picture is larger than ${maxPictureBytes / 2 ** 20} MB. Save it smaller.`);
    return;
  }
  show({ offerId, busy: true, problem: null });
  const bytes = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => null,
  );
  const kept = bytes && (await keepPicture(bytes));
  if (!kept) return refuse(offerId, "This can't be read: it is no file.");
  if (!kept.ok) return refuse(offerId, kept.error.message);
  show({ offerId, busy: false, problem: null });
  setPicture(offerId, kept.value.name, files.length > 1 ? `The first of ${files.length} was taken` : null);
}

/** A picture dragged or pasted from a page: its address, which a server can hold. */
export function addPictureAddress(address: string): void {
  const draft = getDraft();
  if (!draft || !isPictureAddress(address)) return;
  const { offerId } = draft;
  const { imageUrl, picture } = draft.form;
  autosave.edit(offerId, { imageUrl: address.trim(), picture: null });
  toast("The picture's address was taken", () => autosave.edit(offerId, { imageUrl, picture }));
}

/** Fetches what an address names, so that it can be shown here. */
export async function bringPicture(offerId: string, address: string, again: boolean): Promise<void> {
  show({ offerId, busy: true, problem: null });
  const fetched = await fetchPicture(address, again);
  show({ offerId, busy: false, problem: fetched.ok ? null : fetched.error.message });
}

/** A picture of this computer, or none; `said`: what to say of it beside the way back. */
export function setPicture(offerId: string, picture: string | null, said: string | null = null): void {
  const before = getDraft()?.form.picture ?? null;
  show({ offerId, ...nothing });
  if (before === picture) return;
  autosave.edit(offerId, { picture });
  const change =
    before === null ? null : picture === null ? "The picture was removed" : "The picture was replaced";
  const message = said ?? change;
  if (message !== null) toast(message, () => autosave.edit(offerId, { picture: before }));
}

/** Takes away whatever the offer shows. */
export function removePicture(offerId: string): void {
  const form = getDraft()?.form;
  if (!form) return;
  const { picture, imageUrl } = form;
  if (picture !== null) {
    setPicture(offerId, null);
    return;
  }
  show({ offerId, ...nothing });
  autosave.edit(offerId, { imageUrl: null });
  toast("The picture was removed", () => autosave.edit(offerId, { imageUrl }));
}

function refuse(offerId: string, problem: string): void {
  show({ offerId, busy: false, problem });
}

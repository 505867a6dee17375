import { create } from "zustand";
import { firstChoices } from "#shared/preview/choices.ts";
import { type PreviewChannel, surfacesOf } from "#shared/preview/surfaces.ts";
import { memoryOf } from "../../../app/memory.ts";
import {
  activeLook,
  addLook,
  changeAlone,
  changeLinked,
  type Look,
  type LookChange,
  type Looks,
  lookSchema,
  removeLook,
} from "./look.ts";

/** The previews' switches; the workspace remembers those of one preview that mean something for any offer. */
const memory = memoryOf("preview", lookSchema.omit({ subject: true, at: true, soldOut: true }));

function firstLook(): Look {
  const { now: _, ...choices } = firstChoices(0);
  return { ...choices, subject: { kind: "open" }, at: null, ...memory.read(), soldOut: false };
}

const useLookStore = create<Looks>()(() => ({ looks: [firstLook()], active: 0 }));

export const useLooks = (): readonly Look[] => useLookStore(state => state.looks);
export const useActiveLook = (): Look => useLookStore(activeLook);
export const useActiveIndex = (): number => useLookStore(state => state.active);
export const currentLook = (): Look => activeLook(useLookStore.getState());

/** Turns switches where they are alike, in the active preview where they differ. */
export const turn = (change: LookChange): void => update(state => changeLinked(state, change));
export const turnAlone = (index: number, change: LookChange): void =>
  update(state => changeAlone(state, index, change));
export const turnToActive = (active: number): void => useLookStore.setState({ active });
export const addBeside = (change: LookChange): void => update(state => addLook(state, change));
export const removeBeside = (index: number): void => update(state => removeLook(state, index));
/** More than one: those that were compared last, else one more that shows `other`. */
export function beginComparing(other: LookChange): void {
  if (useLookStore.getState().looks.length > 1) return;
  update(state =>
    compared.length > 0 ? { ...state, looks: [...state.looks, ...compared] } : addLook(state, other),
  );
}

/** The first one stays, of the offer that is open; the others come back with the next comparison. */
export function endComparing(): void {
  const [first = currentLook(), ...others] = useLookStore.getState().looks;
  compared = others;
  update(() => ({ looks: [{ ...first, subject: { kind: "open" } }], active: 0 }));
}

let compared: readonly Look[] = [];

export const turnSurface = (surface: Look["surface"]): void => turn({ surface });

/** A channel is shown as its first surface, unless one of its own is shown already. */
export function turnToChannel(channel: PreviewChannel): void {
  const own: readonly string[] = surfacesOf[channel];
  if (!own.includes(currentLook().surface)) turn({ surface: surfacesOf[channel][0] });
}

function update(change: (state: Looks) => Looks): void {
  useLookStore.setState(change);
  const { subject: _, at: __, soldOut: ___, ...kept } = currentLook();
  memory.write(kept);
}

/** Versions of an offer mean nothing for another one, and times on its calendar neither. */
export function keepForOffer(offerId: string): void {
  if (keptFor !== null && keptFor !== offerId) {
    compared = [];
    useLookStore.setState(({ looks, active }) => ({ active, looks: looks.map(forAnyOffer) }));
  }
  keptFor = offerId;
}

let keptFor: string | null = null;

const forAnyOffer = (look: Look): Look => ({
  ...look,
  subject: { kind: "open" },
  at: typeof look.at === "number" ? null : look.at,
});

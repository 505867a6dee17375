import { create } from "zustand";
import type { OfferForm } from "#shared/domain/offer.ts";

/** The open offer as it is being typed, ahead of what is saved: what the preview draws. */
export interface LiveOffer {
  readonly offerId: string;
  readonly form: OfferForm;
}

const useLiveOfferStore = create<{ readonly live: LiveOffer | null }>()(() => ({ live: null }));

export const useLiveOffer = (): LiveOffer | null => useLiveOfferStore(state => state.live);
/** The editor calls this on each keystroke, and with `null` when it lets go of the offer. */
export const setLiveOffer = (live: LiveOffer | null): void => useLiveOfferStore.setState({ live });

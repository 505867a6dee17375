export type { Act } from "./acts.ts";
export { heldElsewhere } from "./first-bytes.ts";
export type { HistoryEntry } from "./history.ts";
export { readKeyFile } from "./key.ts";
export { type LocalStore, type OpenOptions, openStore, type StoreFailure } from "./local-store.ts";
export {
  type ChildChange,
  type JudgedOffer,
  judgedOf,
  type OfferChange,
  type StoredOffer,
} from "./offer-repository.ts";
export type { OffersOf, OfferTotal } from "./offer-totals.ts";
export { keyOfPassphrase, newKdf } from "./passphrase.ts";
export type { StoredPicture } from "./pictures.ts";
export type { CommentChange } from "./preview-comments.ts";
export { type Protection, protectionSchema, readProtection, readWays } from "./protection.ts";
export type { PlainKind, StoredRecord } from "./record-repository.ts";
export { copiedShare, type Rekeying, rekeyWorkspace } from "./rekeying.ts";
export type { Resolution, Resolutions } from "./resolutions.ts";
export type { StoredSkin } from "./skins.ts";
export { storageFailure } from "./storage-failure.ts";
export type { TurnedBack } from "./undoing.ts";

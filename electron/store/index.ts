export { readKeyFile } from "./key.ts";
export { type LocalStore, type OpenOptions, openStore, type StoreFailure } from "./local-store.ts";
export type { ChildChange, OfferChange, StoredOffer } from "./offer-repository.ts";
export type { PlainKind } from "./record-repository.ts";
export { storageFailure } from "./storage-failure.ts";

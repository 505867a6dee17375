import { type Failure, ok, type Result } from "#shared/domain/result.ts";
import type { LocalStore } from "../store/index.ts";
import { offerOf } from "./offer-view.ts";

export interface ExportService {
  /** All offers but the deleted, as `.json` or `.csv`. `format`: the name says neither. */
  toFile(file: string): Promise<Result<{ readonly exported: number }, Failure<"format" | "storage">>>;
}

export function createExportService({ store }: { readonly store: LocalStore }): ExportService {
  return {
    async toFile(file) {
      const api = store.settings.meta("api");
      // `api` says whose number `offerId` is, so that an import elsewhere knows whether to trust it.
      const offers = Array.from(store.offers.all({}), stored => {
        const { id, offerId, ...offer } = offerOf(stored);
        return { id, offerId, api: offerId === null ? null : api, ...offer };
      });
      const { writeOfferFile } = await import("./offer-files/index.ts");
      const written = await writeOfferFile(file, offers);
      return written.ok ? ok({ exported: offers.length }) : written;
    },
  };
}

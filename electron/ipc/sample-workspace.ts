import { ok, type Result } from "#shared/domain/result.ts";
import { openStudio, type Studio } from "../studio.ts";
import { sampleMerchants, sampleOffers } from "./sample-offers.ts";

type Failed = Extract<Result<never, { readonly kind: string; readonly message: string }>, { ok: false }>;

/**
 * A workspace of its own with made-up offers, to look around in: never part of a real one, and it connects to no server
 * but one on this computer. One that is there already stays as a person left it.
 */
export function prepareSampleWorkspace(folder: string, year: number): { readonly ok: true } | Failed {
  const tokens = { token: () => null, place: () => "none" as const, keep: () => undefined };
  const opened = openStudio({ folder, key: null, tokens });
  if (!opened.ok) return opened;
  const studio = opened.value;
  try {
    return studio.settings.isSample() ? { ok: true } : fill(studio, year);
  } finally {
    studio.close();
  }
}

function fill(studio: Studio, year: number): { readonly ok: true } | Failed {
  // First, so that whatever comes next never counts as a person's own.
  studio.settings.markSample();
  for (const merchant of sampleMerchants) studio.merchants.name(merchant);
  for (const { patch, stage } of sampleOffers(year)) {
    const made = studio.offers.create();
    if (!made.ok) return made;
    const { id } = made.value.offer;
    const saved = studio.offers.save(id, patch, "window");
    if (!saved.ok) return saved;
    const staged = studio.offers.setStage(id, stage);
    if (!staged.ok) return staged;
  }
  return ok(null);
}

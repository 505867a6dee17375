import type { Brand } from "#shared/domain/brand.ts";
import type { SlotHints } from "#shared/domain/channel-texts.ts";
import { type BrandRules, compileBrand, type RuleContext } from "#shared/domain/rules.ts";
import { slotHintsOf } from "#shared/preview/slot-hints.ts";
import type { Clock } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import { placesOf } from "./merchant-places.ts";
import { dateIn } from "./today.ts";
import { createWardrobe, type SkinWardrobe } from "./worn-skins.ts";

/** What the rules look at beside the offer, read anew each time: settings and skins change, and days pass. */
export function contextOf(
  store: LocalStore,
  clock: Clock,
  context: RuleContext["context"],
): () => RuleContext {
  const readyBrand = compiledOnce();
  const wardrobe = createWardrobe(store);
  return () => {
    const defaults = store.settings.defaults();
    const brand = readyBrand(store.settings.brand());
    return {
      defaults,
      today: dateIn(defaults.timeZone, clock.now()),
      context,
      placesOf: placesOf(store),
      hintsOf: hintsIn(wardrobe),
      brand,
    };
  };
}

/** Made ready once for each change of the guidelines, which are the same object until then. */
function compiledOnce(): (brand: Brand) => BrandRules {
  const ready = new WeakMap<Brand, BrandRules>();
  return brand => {
    const known = ready.get(brand) ?? compileBrand(brand);
    ready.set(brand, known);
    return known;
  };
}

/** Looked up once for each program: one act may judge many thousand offers of a few. */
function hintsIn(wardrobe: SkinWardrobe): (program: string | null) => SlotHints {
  const known = new Map<string | null, SlotHints>();
  return program => {
    const hints = known.get(program) ?? slotHintsOf(wardrobe.forProgram(program));
    known.set(program, hints);
    return hints;
  };
}

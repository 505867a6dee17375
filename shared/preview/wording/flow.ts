import { activationWording } from "./activation.ts";
import { promoWording } from "./promo.ts";
import { redemptionWording } from "./redemption.ts";

/** Words of the way from an offer to its use, in one language: for a skin to spread into its own. */
const inLanguage = (language: keyof typeof activationWording) => ({
  ...activationWording[language],
  ...promoWording[language],
  ...redemptionWording[language],
});

export const flowWording = {
  en: inLanguage("en"),
  de: inLanguage("de"),
  es: inLanguage("es"),
  fr: inLanguage("fr"),
  ar: inLanguage("ar"),
};

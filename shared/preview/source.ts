import { z } from "zod";
import { offerFormFields, offerFormSchema } from "../domain/offer.ts";
import { textsSchema } from "../domain/translations.ts";
import { skinSchema } from "./skin.ts";

/**
 * All that a preview of one offer is drawn from, whichever surface, language or moment is chosen: what the window, an
 * export, a shared file and the server give alike. Data only, so that it can be written into a page.
 */
export const previewSourceSchema = z.object({
  /** As it is being typed. */
  form: offerFormSchema,
  /** `places`: how many of the merchant's places redeem it; `null`: nobody knows. */
  merchant: z.object({ name: z.string().nullable(), places: z.int().nonnegative().nullable() }),
  /** Its texts in other languages (BCP 47) than the form's own. */
  translations: z.array(z.object({ language: z.string(), texts: textsSchema })),
  /** One look for each kind of channel; activation link, promo code and redemption wear the Hub's. */
  skins: z.object({ hub: skinSchema, marketplace: skinSchema }),
  /** IANA zone in which a day begins and ends. */
  timeZone: z.string(),
  /** ISO 4217, for amounts without a unit. */
  currency: z.string(),
  /** Fields that the connected server has no place for: marked to the author, never drawn. */
  localOnly: z.array(z.enum(offerFormFields)),
});
export type PreviewSource = z.infer<typeof previewSourceSchema>;

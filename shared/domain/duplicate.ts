import { z } from "zod";
import { type OfferField, offerFields } from "./offer.ts";
import { dateShiftSchema } from "./shift-dates.ts";

/** What a copy may take with it. All else that says what the offer is comes along; its code and reference never do. */
export const copiedParts = [
  "texts",
  "picture",
  "redemption",
  "limits",
  "audience",
  "channels",
  "translations",
  "tags",
  "notes",
  "comments",
] as const;
export type CopiedPart = (typeof copiedParts)[number];

export const duplicateOptionsSchema = z.object({
  parts: z.array(z.enum(copiedParts)),
  /** As they are, none, or moved. */
  dates: z.union([z.enum(["keep", "clear"]), dateShiftSchema]),
});
export type DuplicateOptions = z.infer<typeof duplicateOptionsSchema>;

export const wholeCopy: DuplicateOptions = { parts: [...copiedParts], dates: "keep" };

/** Fields of the offer's own record that go with a part; codes, limits and translations are records beside it. */
export const fieldsOfPart: Readonly<Record<CopiedPart, readonly OfferField[]>> = {
  texts: ["offerTitle", "offerDescription", "termsConditions"],
  picture: ["imageUrl", "picture", "pictureAlt", "pictureFocus"],
  redemption: [
    "redemptionMethods",
    "codeType",
    "clickthruUrl",
    "showHeading",
    "showText",
    "showWatermark",
    "barcodeSymbology",
    "barcodeText",
  ],
  limits: ["maxDiscount", "maxDiscountUnit", "totalBudget", "averageBasket"],
  audience: ["targetAudience"],
  channels: ["channels"],
  translations: [],
  tags: ["tags"],
  notes: [],
  comments: [],
};

/** The fields that a copy leaves empty. */
export function leftOut({ parts }: DuplicateOptions): readonly OfferField[] {
  const out = copiedParts.filter(part => !parts.includes(part)).flatMap(part => fieldsOfPart[part]);
  return offerFields.filter(field => field === "externalReference" || out.includes(field));
}

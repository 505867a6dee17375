import type { Skin } from "./skin.ts";

/** What a skin may say of its layout (design/CHANNELS.md, "A skin is data"); the channel's first is what an unknown one is. */
export const skinVariants = {
  card: { hub: ["poster", "ledger"], marketplace: ["tile", "sheet"] },
  detail: { hub: ["hero", "split"], marketplace: ["hero", "split"] },
  row: { hub: ["thumb", "plain"], marketplace: ["thumb", "plain"] },
  density: { hub: ["roomy", "compact"], marketplace: ["roomy", "compact"] },
} as const;
export type SkinVariant = keyof typeof skinVariants;

export const skinVariantNames = ["card", "detail", "row", "density"] as const;

/** What the skin is drawn with: its own word, or its channel's first. */
export function variantOf(skin: Pick<Skin, "channel" | "layout">, variant: SkinVariant): string {
  const known: readonly string[] = skinVariants[variant][skin.channel];
  const own = skin.layout[variant];
  return known.find(word => word === own) ?? known[0] ?? "";
}

/** Words of its layout that this studio does not know, each with what is drawn instead. */
export function unknownVariants(
  skin: Pick<Skin, "channel" | "layout">,
): readonly { readonly variant: SkinVariant; readonly word: string; readonly drawn: string }[] {
  return skinVariantNames.flatMap(variant => {
    const own = skin.layout[variant];
    const drawn = variantOf(skin, variant);
    return own === undefined || own === drawn ? [] : [{ variant, word: String(own).slice(0, 40), drawn }];
  });
}

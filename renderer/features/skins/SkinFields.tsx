import type { ReactNode } from "react";
import type { JudgedPair } from "#shared/preview/contrast.ts";
import type { SkinTheme } from "#shared/preview/skin.ts";
import { BrandFields } from "./BrandFields.tsx";
import { ColourFields } from "./ColourFields.tsx";
import { LayoutFields } from "./LayoutFields.tsx";
import { PictureFields } from "./PictureFields.tsx";
import type { PartProps } from "./part-props.ts";
import { SlotFields } from "./SlotFields.tsx";
import { TypeFields } from "./TypeFields.tsx";
import { WordingFields } from "./WordingFields.tsx";

interface SkinFieldsProps extends PartProps {
  readonly isShipped: boolean;
  /** Pairs of colours that can't be read. */
  readonly findings: readonly JudgedPair[];
  /** The theme whose colours are looked at. */
  readonly onTheme: (theme: SkinTheme) => void;
  /** What isn't in the skin itself: who wears it. */
  readonly children?: ReactNode;
}

/** Everything of a skin that a person sets; `data-skin-field` says which field of the format each control is for. */
export function SkinFields({ skin, edit, isShipped, findings, onTheme, children }: SkinFieldsProps) {
  const part = { skin, edit };
  return (
    <>
      <BrandFields {...part} isShipped={isShipped} />
      <ColourFields {...part} findings={findings} onTheme={onTheme} />
      <TypeFields {...part} />
      <LayoutFields {...part} />
      <PictureFields {...part} />
      <SlotFields {...part} />
      {children}
      <WordingFields {...part} />
    </>
  );
}

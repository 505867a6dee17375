import { useCallback, useState } from "react";
import type { BarcodeFit } from "#shared/preview/barcode/fit.ts";
import type { TextCut } from "#shared/preview/components/cut.ts";

/** What the author should know about the drawn preview; never part of it. */
export interface Findings {
  readonly cuts: ReadonlyMap<string, TextCut>;
  readonly valueFits: boolean;
  readonly barcode: BarcodeFit["kind"];
  readonly onCut: (slot: string, cut: TextCut | null) => void;
  readonly onValueFit: (fits: boolean) => void;
  readonly onBarcodeFit: (fit: BarcodeFit["kind"]) => void;
}

export function useFindings(): Findings {
  const [cuts, setCuts] = useState<ReadonlyMap<string, TextCut>>(new Map());
  const [valueFits, onValueFit] = useState(true);
  const [barcode, onBarcodeFit] = useState<BarcodeFit["kind"]>("drawn");
  const onCut = useCallback((slot: string, cut: TextCut | null) => {
    setCuts(known => (isKnown(known.get(slot) ?? null, cut) ? known : replaced(known, slot, cut)));
  }, []);
  return { cuts, valueFits, barcode, onCut, onValueFit, onBarcodeFit };
}

function isKnown(known: TextCut | null, cut: TextCut | null): boolean {
  if (known === null || cut === null) return known === cut;
  return (
    known.kept === cut.kept && known.total === cut.total && known.lost === cut.lost && known.at === cut.at
  );
}

function replaced(known: ReadonlyMap<string, TextCut>, slot: string, cut: TextCut | null) {
  const next = new Map(known);
  if (cut === null) next.delete(slot);
  else next.set(slot, cut);
  return next;
}

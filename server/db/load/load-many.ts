import type { EntMom } from "../ent-mom/database.ts";
import type { Kigo } from "../kigo/database.ts";
export async function loadMany(_: {
  entMom: EntMom;
  kigo: Kigo | undefined;
  now: Date;
  offers: number;
  redemptions: number;
}): Promise<void> {}

import { z } from "zod";

/** What a workspace assumes where an offer is silent (CONTRACT.md). */
export const workspaceDefaultsSchema = z.object({
  /** Merchant id for new offers. */
  merchantOwner: z.int().positive().nullable(),
  /** ISO 4217: the unit of amounts without one, and of `fixed` savings (SYNC.md W2). */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Basket that a percentage's exposure is reckoned on, in `currency`. */
  averageBasket: z.number().positive().nullable(),
  /** IANA zone for showing dates (SYNC.md W5: never for storing). */
  timeZone: z.string(),
});
export type WorkspaceDefaults = z.infer<typeof workspaceDefaultsSchema>;

export const initialDefaults: WorkspaceDefaults = {
  merchantOwner: null,
  currency: "USD",
  averageBasket: null,
  timeZone: "UTC",
};

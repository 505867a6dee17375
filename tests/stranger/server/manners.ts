import { z } from "zod";

/** What SEED.md and SYNC.md W1, W2 leave to a server: each way it may answer is one setting. */
export const mannersSchema = z.strictObject({
  /** How a plain date comes out (W5): as stored, as an instant in UTC, or as one with an offset. */
  dates: z.enum(["plain", "iso", "offset"]).default("plain"),
  /** Rows carry fields that no document mentions. */
  unknownFields: z.boolean().default(true),
  /** Types, controls and codes: a bare array, or an object that holds one (W1). */
  lists: z.enum(["bare", "wrapped"]).default("bare"),
  /** A PUT answers the record or 204 (W2). */
  puts: z.enum(["record", "none"]).default("record"),
  /** What a PUT does with fields that it doesn't name (W7). */
  putMode: z.enum(["patch", "replace"]).default("patch"),
  /** The order of the offers' list: newest first lets rows shift at each create, last touched first at each write. */
  order: z.enum(["oldest", "newest", "touched"]).default("oldest"),
  /** List rows with `created_at` and `updated_at`; the seed's have none. */
  listTimes: z.boolean().default(false),
  merchants: z.enum(["bare", "wrapped", "absent"]).default("absent"),
  deletes: z.enum(["none", "record"]).default("none"),
  /** Refuses ids, times and texts in the body of a PUT by 422 (W7: they are not sent). */
  strictPut: z.boolean().default(false),
  /** Fields that a PUT refuses by a 422 that names them, though its own rows carry them (W7). */
  refuses: z.array(z.string()).default([]),
  /** Makes a promo code with each offer whose methods hold `promo_code` (the seed's "Database Persistence"). */
  ownCodes: z.boolean().default(true),
  /** Text fields are trimmed and cut to so many characters. */
  cutsTextsTo: z.int().default(10_000),
  /** Tokens that are let in; every other one gets 401. */
  tokens: z.array(z.string()).nullable().default(null),
  /** Everything is answered by somebody else: a hotel's page with 200, or a proxy's 404 without JSON. */
  hijacked: z.enum(["no", "portal", "wrong_path"]).default("no"),
  /** A 404 of the server itself without JSON. */
  plain404: z.boolean().default(false),
  /** Lists say that there is nothing at all, 404s have no JSON: another tenant's path. */
  emptied: z.boolean().default(false),
});
export type Manners = z.infer<typeof mannersSchema>;

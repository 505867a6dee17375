import { z } from "zod";
import { protectionSchema } from "./views.ts";

/** Characters of the shortest passphrase that is taken: whoever has the file can guess as fast as they can buy. */
export const shortestPassphrase = 12;
const passphrase = z.string().max(1024);

/** How a locked workspace is opened: by its passphrase, or by a key file that the person is asked for. */
export const unlockSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("passphrase"), passphrase }),
  z.object({ by: z.literal("key_file") }),
]);

export const protectionViewSchema = z.object({
  kind: protectionSchema,
  /** Whether this computer has a keychain that encrypts for its user alone. */
  hasKeychain: z.boolean(),
  folder: z.string(),
});
export type ProtectionView = z.infer<typeof protectionViewSchema>;

export const protectionChangeSchema = z.discriminatedUnion("to", [
  z.object({ to: z.literal("none") }),
  z.object({ to: z.literal("keychain") }),
  z.object({
    to: z.literal("passphrase"),
    passphrase: passphrase.min(
      shortestPassphrase,
      `A passphrase has at least ${shortestPassphrase} characters`,
    ),
  }),
  z.object({ to: z.literal("key_file") }),
]);
export type ProtectionChange = z.infer<typeof protectionChangeSchema>;

/** A file with the key; `warning` where others may read it or it lies beside what it protects. */
export const keyFileSchema = z.object({ file: z.string(), warning: z.string().nullable() });
export type KeyFileMade = z.infer<typeof keyFileSchema>;

/** What a change does one after another. Up to `replace` nothing of the workspace is changed. */
export const rekeySteps = ["copy", "encrypt", "check", "replace", "backups"] as const;
export type RekeyStep = (typeof rekeySteps)[number];

/** How far a change is that goes on: `share` of the step, between 0 and 1, where it can be told. */
export const protectingSchema = z.object({
  step: z.enum(rekeySteps),
  share: z.number().min(0).max(1).nullable(),
});
export type Protecting = z.infer<typeof protectingSchema>;

export const protectionChangedSchema = z.object({
  kind: protectionSchema,
  keyFile: keyFileSchema.nullable(),
  /** Backups that keep their former key. */
  backupsLeft: z.int(),
});
export type ProtectionChanged = z.infer<typeof protectionChangedSchema>;

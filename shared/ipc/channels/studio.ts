import { z } from "zod";
import { brandSchema } from "../../domain/brand.ts";
import { workspaceDefaultsSchema } from "../../domain/workspace.ts";
import {
  keyFileSchema,
  protectionChangedSchema,
  protectionChangeSchema,
  protectionViewSchema,
  unlockSchema,
} from "../protection-views.ts";
import { statusSchema } from "../views.ts";
import { channel, none } from "./channel.ts";

const ownWord = z.string().min(1).max(100);

/** The workspace itself: its state, its team's guidelines, its protection, its dictionary. */
export const studioChannels = {
  "studio:status": channel(none, statusSchema),
  "studio:set-defaults": channel(workspaceDefaultsSchema.partial(), statusSchema),
  /** The window's theme follows; `system` is the default. */
  "studio:set-theme": channel(z.enum(["system", "light", "dark"]), z.null()),
  /** Opens the sample workspace, one of its own, in a window of its own. */
  "studio:open-samples": channel(none, z.null()),
  /** Opens a workspace that is locked; `false` if the person chose no key file. The window then shows the studio. */
  "studio:unlock": channel(unlockSchema, z.boolean()),
  "brand:get": channel(none, brandSchema),
  /** No offer changes its stage by it. */
  "brand:save": channel(brandSchema, brandSchema),
  /** Asks for a file and writes these guidelines; the file's name, or `null` if the person chose none. */
  "brand:export": channel(brandSchema, z.string().nullable()),
  /** Asks for a file and reads its guidelines; keeps nothing. */
  "brand:import": channel(none, z.object({ file: z.string(), brand: brandSchema }).nullable()),
  "protection:get": channel(none, protectionViewSchema),
  /** Makes a new key and encrypts the workspace with it, or with none. `null`: the person chose no file. */
  "protection:change": channel(protectionChangeSchema, protectionChangedSchema.nullable()),
  /** Ends a change that goes on, as long as nothing of the workspace is changed. */
  "protection:cancel": channel(none, z.null()),
  /** Asks for a file and writes the key there, for the command line. */
  "protection:key-file": channel(none, keyFileSchema.nullable()),
  /** Words that this workspace's dictionary has beside the shipped ones; each answers all there are then. */
  "spelling:words": channel(none, z.array(z.string())),
  "spelling:add": channel(ownWord, z.array(z.string())),
  "spelling:remove": channel(ownWord, z.array(z.string())),
} as const;

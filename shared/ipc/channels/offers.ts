import { z } from "zod";
import { duplicateOptionsSchema } from "../../domain/duplicate.ts";
import { offerPatchSchema } from "../../domain/offer.ts";
import { stages } from "../../domain/words.ts";
import { bulkRequestSchema, bulkResultSchema } from "../bulk-views.ts";
import {
  codeTwinSchema,
  foundByRequestSchema,
  foundBySchema,
  offerCountsSchema,
  offerFacetsSchema,
  offerPageRequestSchema,
  offerPageSchema,
  offerViewSchema,
  savedViewSchema,
  savedViewsSchema,
} from "../offer-list-views.ts";
import { offerDetailSchema } from "../views.ts";
import { channel, id, none } from "./channel.ts";

/** Offers and the lists of them. */
export const offerChannels = {
  /** Some rows of a view. Cheap however many offers there are. */
  "offers:page": channel(offerPageRequestSchema, offerPageSchema),
  /** How many rows a view has, and what it could be narrowed to. */
  "offers:counts": channel(offerViewSchema, offerCountsSchema),
  "offers:facets": channel(offerViewSchema, offerFacetsSchema),
  /** How many rows of a view stand before an offer; `null` if it isn't among them, or something is looked for. */
  "offers:place": channel(z.object({ view: offerViewSchema, id }), z.int().nullable()),
  /** The ids of all rows of a view, in its order. */
  "offers:ids": channel(offerViewSchema, z.array(z.string())),
  /** Why a search found these offers, beside their titles. */
  "offers:found-by": channel(foundByRequestSchema, foundBySchema),
  /** Codes of other offers that are the same as this offer's, or look like it; the newest first. */
  "offers:code-twins": channel(z.object({ id, code: z.string().max(200) }), z.array(codeTwinSchema)),
  "offers:get": channel(id, offerDetailSchema),
  /** The local id of the offer that has this id on the server; `null`: none here has. */
  "offers:numbered": channel(z.int().positive(), z.string().nullable()),
  /** A new draft, empty but for the workspace's defaults. */
  "offers:create": channel(none, offerDetailSchema),
  /** Durable when it answers. A synced offer becomes a draft revision (SYNC.md P2). */
  "offers:save": channel(z.object({ id, patch: offerPatchSchema }), offerDetailSchema),
  /** `ready` is refused (kind `problems`) while the offer has errors. */
  "offers:set-stage": channel(z.object({ id, stage: z.enum(stages) }), offerDetailSchema),
  /** Without options all of it, on the same days. */
  "offers:duplicate": channel(
    z.object({ id, options: duplicateOptionsSchema.optional() }),
    offerDetailSchema,
  ),
  "offers:delete": channel(id, z.null()),
  /** Takes a deletion back, as long as it wasn't applied on the server. */
  "offers:restore": channel(id, offerDetailSchema),
  /** One act on many: all of it or none of it. */
  "offers:bulk": channel(bulkRequestSchema, bulkResultSchema),
  /** Ends the act on many records that runs, if one does: nothing of it is left. */
  "acts:cancel": channel(none, z.null()),
  /** Views of the list that people named; each answers all there are then. */
  "views:list": channel(none, savedViewsSchema),
  "views:save": channel(savedViewSchema, savedViewsSchema),
  "views:delete": channel(z.string(), savedViewsSchema),
} as const;

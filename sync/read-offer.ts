import { pathOf } from "#shared/api/endpoint.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import { notKigo } from "./list-answer.ts";
import { type PulledOffer, readOffer } from "./mapping.ts";
import type { JsonObject } from "./record.ts";
import type { Run } from "./run.ts";
import { isObject } from "./values.ts";

export type OfferThere =
  | {
      readonly kind: "there";
      readonly offer: PulledOffer;
      readonly row: JsonObject;
      readonly etag: string | undefined;
    }
  | { readonly kind: "absent"; readonly fromApi: boolean };

/** GET by id: the offer, or that there is none. */
export async function readOfferById(run: Run, serverId: number): Promise<OfferThere> {
  const path = pathOf(endpoints.getOffer, { offer_id: serverId });
  const reply = await run.session.read(path);
  if (reply.kind === "refused" && (reply.status === 404 || reply.status === 410))
    return { kind: "absent", fromApi: reply.fromApi };
  const row = reply.kind === "ok" && isObject(reply.json) ? reply.json : null;
  const offer = row && readOffer(row, "payload", run.mapping);
  if (reply.kind !== "ok" || row === null || offer === null) throw notKigo(`GET ${path} answers no offer`);
  return { kind: "there", offer, row, etag: reply.etag };
}

import { endpoints } from "#shared/api/endpoints.ts";
import { type Context, timeOf } from "../context.ts";
import { done, failed, notFound } from "../outcome.ts";
import { route } from "../route.ts";
import type { ListMember } from "../rows.ts";
import { type Identity, identityOf, personDigest } from "./person.ts";

/** Whom an offer is for (seed, "Customer List Upload"). People go in and are counted; nobody comes out. */
export function customerListRoutes(context: Context) {
  const { offers, customerLists } = context.store.tables;
  return {
    addCustomers: route(endpoints.addCustomers, ({ params: { offer_id }, body: { customers } }) => {
      if (!offers.get(offer_id)) return notFound("offer", offer_id);
      const list = customerLists.get(offer_id);
      const members = new Map(list?.members);
      const before = members.size;
      const rejected: { index: number; reason: string }[] = [];
      for (const [index, entry] of customers.entries()) {
        const identity = identityOf(entry);
        if ("reason" in identity) rejected.push({ index, reason: identity.reason });
        else members.set(personDigest(identity), memberOf(identity));
      }
      const at = timeOf(context);
      customerLists.put({ offer_id, members, created_at: list?.created_at ?? at, updated_at: at });
      const accepted = members.size - before;
      return done({ accepted, duplicates: customers.length - rejected.length - accepted, rejected });
    }),
    countCustomers: route(endpoints.countCustomers, ({ params: { offer_id } }) => {
      if (!offers.get(offer_id)) return notFound("offer", offer_id);
      const list = customerLists.get(offer_id);
      const members = [...(list?.members.values() ?? [])];
      const count = (kind: string) => members.filter(member => member.kind === kind).length;
      return done({
        offer_id,
        total: members.length,
        emails: count("email"),
        phones: count("phone"),
        user_ids: count("user_id"),
        updated_at: list?.updated_at ?? null,
      });
    }),
    deleteCustomers: route(endpoints.deleteCustomers, ({ params: { offer_id } }) => {
      const list = customerLists.get(offer_id);
      if (!list) return failed("not_found", "The offer has no customer list.");
      customerLists.delete(list);
      return done(undefined);
    }),
  };
}

/** Of a phone number its last four digits, to tell people on the telephone apart; nothing of an address or an id. */
function memberOf({ kind, value }: Identity): ListMember {
  return { kind, last_digits: kind === "phone" ? value.slice(-4) : null };
}

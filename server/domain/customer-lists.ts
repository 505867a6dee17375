import type { CustomerListCounts, CustomerListReceipt } from "#shared/api/customer-list.ts";
import {
  addMembers,
  countMembers,
  deleteCustomerList,
  type ListMember,
} from "../db/ent-mom/customer-lists.ts";
import type { EntMom } from "../db/ent-mom/database.ts";
import { getOffer } from "../db/ent-mom/offers.ts";
import { inTransaction } from "../db/transaction.ts";
import { done, failed, notFound, type Outcome } from "./outcome.ts";
import { identityOf, lastDigitsOf, personHash } from "./person.ts";
import { timeText } from "./wire-time.ts";

export interface CustomerListsManager {
  add(offerId: number, customers: readonly unknown[]): Promise<Outcome<CustomerListReceipt>>;
  count(offerId: number): Promise<Outcome<CustomerListCounts>>;
  remove(offerId: number): Promise<Outcome<undefined>>;
}

/** Whom an offer is for (seed, "Customer List Upload"). People go in and are counted; nobody comes out. */
export function customerListsManager(db: EntMom, now: () => Date, hashKey: Uint8Array): CustomerListsManager {
  return {
    async add(offerId, customers) {
      const { members, rejected } = sorted(customers, hashKey);
      const offer = await getOffer(db, offerId);
      if (!offer) return notFound("offer", offerId);
      const accepted = await inTransaction(db, transaction =>
        addMembers(transaction, offer, [...members.values()], now()),
      );
      if (accepted === "missing offer") return notFound("offer", offerId);
      return done({ accepted, duplicates: customers.length - rejected.length - accepted, rejected });
    },
    async count(offerId) {
      const offer = await getOffer(db, offerId);
      if (!offer) return notFound("offer", offerId);
      const counts = await countMembers(db, offer);
      const { emails, phones, user_ids } = counts ?? { emails: 0, phones: 0, user_ids: 0 };
      const total = emails + phones + user_ids;
      return done({
        offer_id: offerId,
        total,
        emails,
        phones,
        user_ids,
        updated_at: counts ? timeText(counts.updated_at) : null,
      });
    },
    async remove(offerId) {
      const found = await deleteCustomerList(db, offerId);
      return found ? done(undefined) : failed("not_found", "The offer has no customer list.");
    },
  };
}

/** Each person of a chunk once, and the entries that are nobody. */
function sorted(customers: readonly unknown[], hashKey: Uint8Array) {
  const members = new Map<string, ListMember>();
  const rejected: CustomerListReceipt["rejected"] = [];
  for (const [index, entry] of customers.entries()) {
    const identity = identityOf(entry);
    if ("reason" in identity) {
      rejected.push({ index, reason: identity.reason });
      continue;
    }
    const hash = personHash(hashKey, identity);
    members.set(hash.toString("hex"), {
      personHash: hash,
      kind: identity.kind,
      lastDigits: lastDigitsOf(identity),
    });
  }
  return { members, rejected };
}

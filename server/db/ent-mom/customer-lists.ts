import { sql } from "kysely";
import { orMissing } from "../refused-write.ts";
import type { EntMom } from "./database.ts";

export interface ListMember {
  personHash: Uint8Array;
  kind: "email" | "phone" | "user_id";
  lastDigits: string | null;
}

export interface ListCounts {
  emails: number;
  phones: number;
  user_ids: number;
  updated_at: Date;
}

/** Joins members, told apart by their hash, to an offer's list, which is made if there is none. Gives how many are new. */
export async function addMembers(
  db: EntMom,
  offer: { offer_id: number; home_merchant: number },
  members: readonly ListMember[],
  now: Date,
): Promise<number | "missing offer"> {
  return await orMissing("missing offer", async () => {
    await db
      .insertInto("customer_lists")
      .values({ offer_id: offer.offer_id, created_at: now, updated_at: now })
      .onConflict(conflict => conflict.column("offer_id").doUpdateSet({ updated_at: now }))
      .execute();
    const { rows } = await sql<{ added: number }>`
      with added as (
        insert into customer_list_members (merchant_id, offer_id, person_hash, kind, last_digits)
        select ${offer.home_merchant}, ${offer.offer_id}, decode(hash, 'hex'), kind, last_digits
        from unnest(
          ${members.map(member => Buffer.from(member.personHash).toString("hex"))}::text[],
          ${members.map(member => member.kind)}::text[],
          ${members.map(member => member.lastDigits)}::text[]
        ) as given (hash, kind, last_digits)
        on conflict do nothing
        returning 1
      )
      select count(*) as added from added`.execute(db);
    return rows[0]?.added ?? 0;
  });
}

/** Nothing if the offer has no list. */
export async function countMembers(
  db: EntMom,
  offer: { offer_id: number; home_merchant: number },
): Promise<ListCounts | undefined> {
  const { rows } = await sql<ListCounts>`
    select updated_at,
      count(*) filter (where kind = 'email') as emails,
      count(*) filter (where kind = 'phone') as phones,
      count(*) filter (where kind = 'user_id') as user_ids
    from customer_lists left join customer_list_members as member
      on member.merchant_id = ${offer.home_merchant} and member.offer_id = customer_lists.offer_id
    where customer_lists.offer_id = ${offer.offer_id}
    group by updated_at`.execute(db);
  return rows[0];
}

export async function deleteCustomerList(db: EntMom, offerId: number): Promise<boolean> {
  const result = await db.deleteFrom("customer_lists").where("offer_id", "=", offerId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

import type { EntMom } from "./database.ts";

/** The role of the token with this digest; nothing if nobody has it. */
export async function roleOfToken(db: EntMom, tokenHash: Uint8Array): Promise<string | undefined> {
  const row = await db
    .selectFrom("api_tokens")
    .select("role")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row?.role;
}

export async function storeToken(db: EntMom, tokenHash: Uint8Array, role: string, now: Date): Promise<void> {
  await db
    .insertInto("api_tokens")
    .values({ token_hash: tokenHash, role, created_at: now })
    .onConflict(conflict => conflict.column("token_hash").doUpdateSet({ role }))
    .execute();
}

export async function deleteToken(db: EntMom, tokenHash: Uint8Array): Promise<void> {
  await db.deleteFrom("api_tokens").where("token_hash", "=", tokenHash).execute();
}

/** A secret of that name: the one that is stored, else this one, which then is. */
export async function sharedSecret(db: EntMom, name: string, value: string): Promise<string> {
  await db
    .insertInto("server_secrets")
    .values({ name, value })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom("server_secrets")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return row.value;
}

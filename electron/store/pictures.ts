import { pictureName } from "#shared/domain/picture.ts";
import { keyOf } from "#sync/values.ts";
import { timestamp } from "./context.ts";
import type { Parts } from "./parts.ts";
import type { Database } from "./sqlite.ts";

export interface StoredPicture {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly hash: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Bytes. */
  readonly weight: number;
}

/** What became of an address: the picture, or why there is none. */
export interface PictureAddress {
  readonly hash: string | null;
  readonly problem: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Pictures by their hash, and which of them came from which address. Each call is one durable transaction. */
export interface Pictures {
  /** Keeps what a person brought, or what came from an address. The same bytes are kept once. */
  keep(picture: StoredPicture, bytes: Uint8Array, from: { readonly address: string } | "person"): void;
  find(hash: string): StoredPicture | null;
  bytes(hash: string): Uint8Array | null;
  ofAddress(address: string): PictureAddress | null;
  noteProblem(address: string, problem: string): void;
  /** Addresses that the next offers before `seq` name (newest first), and where to go on; `null`: that was all. */
  addressesBefore(
    seq: number,
    rows: number,
  ): { readonly addresses: readonly string[]; readonly next: number | null };
  /**
   * Removes what no offer, no line of the history and no skin names and came before `before` (ISO 8601, UTC): undo and
   * every version find theirs. Answers how many.
   */
  sweep(before: string): number;
  /** Removes the longest unfetched of what came from addresses until `most` bytes of it are left; offers' own stay. */
  trim(most: number): void;
}

export function createPictures(db: Database, { transactions, context }: Parts): Pictures {
  const statements = prepare(db);
  const { find, bytes, ofAddress } = statements;
  const { atomically } = transactions;

  function remove(hash: string): boolean {
    const value = pictureName(hash);
    if (statements.named.get(value, keyOf(value), value) !== undefined) return false;
    statements.remove.run(hash);
    return true;
  }

  return {
    keep(picture, content, from) {
      atomically(() => {
        const { hash, width, height, weight } = picture;
        const at = timestamp(context);
        statements.insert.run(hash, width, height, weight, from === "person" ? 1 : 0, at);
        statements.insertBytes.run(hash, content);
        if (from !== "person") statements.address.run(from.address, hash, null, at);
      });
    },
    find: hash => find.get(hash) ?? null,
    bytes: hash => bytes.get(hash) ?? null,
    ofAddress: address => ofAddress.get(address) ?? null,
    noteProblem: (address, problem) =>
      atomically(() => void statements.address.run(address, null, problem, timestamp(context))),
    addressesBefore(seq, rows) {
      const found = statements.addresses.all(seq, rows);
      const addresses = found.flatMap(({ address }) => address ?? []);
      return { addresses, next: found.length < rows ? null : (found.at(-1)?.seq ?? null) };
    },
    sweep(before) {
      const old = statements.ownBefore.all(before);
      if (old.length === 0) return 0;
      return atomically(() => old.filter(remove).length);
    },
    trim(most) {
      let weight = statements.fetchedWeight.get() ?? 0;
      if (weight <= most) return;
      atomically(() => {
        for (const { hash, weight: freed } of statements.fetched.all()) {
          if (weight <= most) return;
          if (remove(hash)) weight -= freed;
        }
      });
    },
  };
}

function prepare(db: Database) {
  return {
    insert: db.prepare<[string, number, number, number, number, string]>(`
      INSERT INTO pictures (hash, width, height, weight, own, added_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (hash) DO UPDATE SET own = max(own, excluded.own), added_at = excluded.added_at`),
    insertBytes: db.prepare<[string, Uint8Array]>(
      "INSERT INTO picture_bytes (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
    ),
    find: db.prepare<[string], StoredPicture>(
      "SELECT hash, width, height, weight FROM pictures WHERE hash = ?",
    ),
    bytes: db.prepare<[string], Uint8Array>("SELECT bytes FROM picture_bytes WHERE hash = ?").pluck(),
    ofAddress: db.prepare<[string], PictureAddress>(
      "SELECT hash, problem, at FROM picture_addresses WHERE address = ?",
    ),
    address: db.prepare<[string, string | null, string | null, string]>(`
      INSERT INTO picture_addresses (address, hash, problem, at) VALUES (?, ?, ?, ?)
      ON CONFLICT (address) DO UPDATE SET hash = excluded.hash, problem = excluded.problem, at = excluded.at`),
    addresses: db.prepare<[number, number], { seq: number; address: string | null }>(`
      SELECT seq, CASE WHEN retired_at IS NULL AND working ->> '$.imageUrl' LIKE 'http%' THEN working ->> '$.imageUrl' END AS address
      FROM offers WHERE seq < ? ORDER BY seq DESC LIMIT ?`),
    ownBefore: db.prepare<[string], string>("SELECT hash FROM pictures WHERE own AND added_at < ?").pluck(),
    // What a line of the history changed a picture to is what the offer has, or what a later line changed it from.
    named: db
      .prepare<[string, string, string], 1>(`
        SELECT 1 WHERE EXISTS (SELECT 1 FROM offers WHERE working ->> '$.picture' = ?)
          OR EXISTS (SELECT 1 FROM history WHERE field = 'picture' AND from_value = ?)
          OR EXISTS (SELECT 1 FROM skins WHERE instr(body, ?) > 0)`)
      .pluck(),
    remove: db.prepare<[string]>("DELETE FROM pictures WHERE hash = ?"),
    fetchedWeight: db.prepare<[], number>("SELECT sum(weight) FROM pictures WHERE NOT own").pluck(),
    fetched: db.prepare<[], { hash: string; weight: number }>(
      "SELECT hash, weight FROM pictures WHERE NOT own ORDER BY added_at",
    ),
  };
}

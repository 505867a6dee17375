import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changesSchema } from "#shared/api/change.ts";
import type { RunningServer } from "../../server/index.ts";
import { startServer } from "../../server/index.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { TestClient } from "./test-client.ts";

/** What a bare sequence gets wrong: a transaction that began first may commit last. */
describe("the change feed under transactions that overlap, on PostgreSQL", () => {
  let postgres: TestPostgres;
  let server: RunningServer;
  let client: TestClient;
  const writers: pg.Client[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
    server = await startServer({ profile: "complete", port: 0, samples: false, database: postgres.url });
    client = new TestClient(server.url, server.token);
    for (let i = 0; i < 4; i += 1) {
      const writer = new pg.Client({ connectionString: `${postgres.url}/ent_mom_db` });
      await writer.connect();
      writers.push(writer);
    }
  });
  afterAll(async () => {
    for (const writer of writers) await writer.end();
    await server.close();
    await postgres.stop();
  });

  async function page(since: string, limit = 1000) {
    const answer = await client.get(`/dashboard/changes?since=${since}&limit=${limit}`);
    expect(answer.status, answer.text).toBe(200);
    const { changes, cursor } = changesSchema.parse(answer.json);
    return {
      cursor,
      types: changes.flatMap(({ kind, key }) => (kind === "offer_type" ? [key.offer_type_id] : [])),
    };
  }

  async function insertType(writer: pg.Client | undefined): Promise<number> {
    const { rows } = await (writer ?? expect.fail("no writer")).query(
      "insert into offer_types (type_name, is_active) values ('a', true) returning offer_type_id",
    );
    return Number(rows[0].offer_type_id);
  }

  test("a lower number that commits after a higher one was read is not missed", async () => {
    const [slow, quick] = writers;
    const { cursor } = await page("now");
    await slow?.query("begin");
    const first = await insertType(slow);
    const second = await insertType(quick);
    expect(first).toBeLessThan(second);

    const during = await page(cursor);
    expect(during.types, "the later one waits for the earlier one").toEqual([]);
    await slow?.query("commit");
    const after = await page(during.cursor);
    expect(after.types).toEqual([first, second]);
    expect((await page(after.cursor)).types).toEqual([]);
  });

  test("a transaction that is undone holds nothing back and leaves nothing", async () => {
    const [slow, quick] = writers;
    const { cursor } = await page("now");
    await slow?.query("begin");
    await insertType(slow);
    const kept = await insertType(quick);
    expect((await page(cursor)).types).toEqual([]);
    await slow?.query("rollback");
    expect((await page(cursor)).types).toEqual([kept]);
  });

  test("a reader that polls all the while sees each of many writers' records", async () => {
    let { cursor } = await page("now");
    const seen: (number | string | undefined)[] = [];
    const written: number[] = [];
    let writing = true;
    const write = async (writer: pg.Client, turn: number) => {
      for (let round = 0; round < 30; round += 1) {
        await writer.query("begin");
        const ids = [await insertType(writer)];
        // Some transactions stay open while others come and go.
        if ((round + turn) % 3 === 0) await writer.query("select pg_sleep(0.02)");
        ids.push(await insertType(writer));
        const undone = (round + turn) % 5 === 0;
        await writer.query(undone ? "rollback" : "commit");
        if (!undone) written.push(...ids);
      }
    };
    const poll = async () => {
      while (writing) {
        const next = await page(cursor, 7);
        seen.push(...next.types);
        cursor = next.cursor;
      }
    };
    const polling = poll();
    await Promise.all(writers.map((writer, turn) => write(writer, turn)));
    writing = false;
    await polling;
    for (let next = await page(cursor, 7); next.types.length > 0; next = await page(next.cursor, 7)) {
      seen.push(...next.types);
    }
    expect(seen.toSorted()).toEqual(written.toSorted());
  });
});

import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyForm, offerFieldsSchema } from "#shared/domain/offer.ts";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const many = 10_000;
const studioModule = path.resolve(import.meta.dirname, "..", "studio.ts");

describe("kill -9 during an act on 10,000 offers", () => {
  it.each([1, 3000, 9000])(
    "leaves all of it or none of it (killed past %i kB written)",
    async kilobytes => {
      const fields = offerFieldsSchema.parse(emptyForm);
      bench.withStore(store =>
        store.atomically(() => {
          for (let n = 0; n < many; n++) {
            const offer = { fields: { ...fields, offerTitle: `Offer ${n}` }, children: [] };
            store.offers.create({ ...offer, stage: "draft" }, "edit");
          }
        }),
      );
      const acting = spawn(process.execPath, ["--input-type=module", "--eval", deleteAll], {
        env: { ...process.env, STUDIO: studioModule, FOLDER: bench.folder },
        stdio: "ignore",
      });
      const ended = new Promise(resolve => acting.once("exit", resolve));
      const log = path.join(bench.folder, "studio.db-wal");
      const before = sizeOf(log);
      while (acting.exitCode === null && sizeOf(log) < before + kilobytes * 1024) await setImmediate();
      acting.kill("SIGKILL");
      await ended;
      const left = bench.withStore(store => store.offers.total());
      expect([0, many]).toContain(left);
      const ids = bench.withStore(store => [...store.offers.all({})].map(({ id }) => id));
      if (ids.length > 0) {
        expect(must(bench.studio.bulk.run(ids, { kind: "delete" })).changed).toHaveLength(many);
      }
    },
    120_000,
  );
});

/** A process of its own that deletes every offer at once. */
const deleteAll = `
  const { openStudio } = await import(process.env.STUDIO);
  const tokens = { token: () => null, place: () => "none", keep: () => undefined };
  const studio = openStudio({ folder: process.env.FOLDER, key: null, tokens, who: "ada" }).value;
  const ids = studio.offers.offers({}).map(({ id }) => id);
  studio.bulk.run(ids, { kind: "delete" });
  studio.close();
`;

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

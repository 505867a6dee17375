/// <reference path="./pouchdb-package.d.ts" />
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import PouchDB from "pouchdb";
import { type Steps, serveSide } from "./side.ts";

/** PouchDB on LevelDB as a peer: its replication from a stub of CouchDB's protocol over the same rows. */
serveSide({
  async pull({ url }) {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-pouchdb-"));
    const local = new PouchDB(path.join(folder, "offers"));
    const remote = new PouchDB(`${url}/couch/offers`, { skip_setup: true });
    try {
      const started = performance.now();
      const { docs_written: rows } = await local.replicate.from(remote, {
        batch_size: 100,
        batches_limit: 10,
      });
      return { ms: performance.now() - started, rows };
    } finally {
      await local.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
} satisfies Steps);

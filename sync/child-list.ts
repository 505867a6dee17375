import type { ChildKind, PulledChild } from "./child-mapping.ts";
import type { Run } from "./run.ts";
import { arrayIn, notKigo } from "./sweep.ts";

/**
 * One reading of all codes or controls. Today's server answers a bare array and ignores paging (SYNC.md W1); one
 * that pages is followed until a page brings no new id.
 */
export async function readChildren(run: Run, kind: ChildKind): Promise<readonly PulledChild[]> {
  const limit = run.config.pageSize;
  const found = new Map<number, PulledChild>();
  for (let offset = 0; ; ) {
    const reply = await run.session.read(kind.path, { limit, offset });
    if (reply.kind !== "ok") throw notKigo(`GET ${kind.path} answers ${reply.status}`);
    const rows = arrayIn(reply.json);
    if (rows === null) throw notKigo(`GET ${kind.path} answers no list`);
    const before = found.size;
    for (const row of rows) {
      const child = kind.read(row);
      if (child) found.set(child.serverId, child);
    }
    offset += rows.length;
    if (rows.length !== limit || found.size === before) return [...found.values()];
  }
}

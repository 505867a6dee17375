import { describe, expect, it } from "vitest";
import type { Write } from "./server/journal.ts";
import type { Manners } from "./server/manners.ts";
import { type Draft, draftsOf } from "./world/drafts.ts";
import { exposures, faultsOnServer, numberIn } from "./world/oracle.ts";
import { inWorld } from "./world/world.ts";

const servers: readonly Partial<Manners>[] = [
  { putMode: "patch", puts: "record" },
  { putMode: "replace", puts: "none", strictPut: true, dates: "offset" },
];

describe.each(servers)("[U3] a live offer with a promo code, on a server with manners %j", manners => {
  it("is never seen with the server's own code: inactive, code, controls, then active", () =>
    inWorld(manners, async ({ stranger, studio }) => {
      const ana = studio("ana");
      const drafts = liveDrafts();
      await ana.importRows(drafts);
      await ana.settle();
      const { writes } = await stranger.journal();
      expect(faultsOnServer(drafts, await stranger.snapshot())).toEqual([]);
      expect(exposures(writes)).toEqual([]);
      expect(drafts.flatMap(draft => liveTooEarly(draft, writes))).toEqual([]);
    }));

  it("stays so through faults and kills", () =>
    inWorld(manners, async ({ stranger, studio }) => {
      const ana = studio("ana");
      const drafts = liveDrafts();
      await ana.importRows(drafts);
      await stranger.faults({
        seed: 5,
        rate: 0.3,
        kinds: ["drop_after", "error_after", "truncated", "busy", "drop_before"],
      });
      for (const count of [3, 9, 16]) {
        const { child, ended } = ana.start("sync", "apply");
        await Promise.race([stranger.writesReached(count), ended]);
        child.kill("SIGKILL");
        await ended;
      }
      await stranger.faults(null);
      await ana.settle(10);
      const { writes } = await stranger.journal();
      expect(faultsOnServer(drafts, await stranger.snapshot())).toEqual([]);
      expect(exposures(writes)).toEqual([]);
      expect(drafts.flatMap(draft => liveTooEarly(draft, writes))).toEqual([]);
    }));
});

describe("[U3] the plan of a live offer with a promo code", () => {
  it("shows the inactive create, the code, the controls and the activation", () =>
    inWorld({}, async ({ studio }) => {
      const ana = studio("ana");
      await ana.importRows(liveDrafts().slice(0, 1));
      const { operations } = await ana.plan();
      const shown = operations.map(({ op, entity, changes }) => [op, entity, changes.status ?? null]);
      expect(shown).toEqual([
        ["create", "offer", { from: null, to: "inactive" }],
        ["create", "promo_code", null],
        ["create", "redemption_control", null],
        ["update", "offer", { from: "inactive", to: "active" }],
      ]);
    }));
});

function liveDrafts(): readonly Draft[] {
  return draftsOf(41, 6).map((draft, at) => ({
    ...draft,
    redemptionMethods: at % 2 === 0 ? ["promo_code"] : ["show_save", "promo_code"],
    promoCode: `LIVE-${at}`,
    totalUsageLimit: 10 + at,
    usageLimitPerCustomer: 1 + at,
    clickthruUrl: null,
    status: "active",
    startDate: "2026-01-01",
    endDate: at % 2 === 0 ? null : "2027-12-31",
  }));
}

/** Writes that made the offer active before its code and its control were there. */
function liveTooEarly(draft: Draft, writes: readonly Write[]): string[] {
  const born = writes.find(
    ({ table, op, after }) =>
      table === "offers" &&
      op === "create" &&
      String(after?.external_reference).startsWith(draft.externalReference),
  );
  const live = writes.find(
    ({ table, id, after }) => table === "offers" && id === born?.id && after?.offer_status === "active",
  );
  if (born === undefined || live === undefined)
    return [`${draft.externalReference} was never made or never live`];
  const before = writes.filter(({ seq }) => seq < live.seq).map(({ after }) => after);
  const code = before.some(row => row?.offer_id === born.id && row.promo_code === draft.promoCode);
  const control = before.some(
    row => row?.offer_id === born.id && numberIn(row.control_value) === draft.usageLimitPerCustomer,
  );
  return code && control
    ? []
    : [`offer ${born.id} is active by write ${live.seq}: code ${code}, control ${control}`];
}

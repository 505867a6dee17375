import { describe, expect, test } from "vitest";
import { resolveConflict } from "./resolve.ts";
import { createMemoryStore } from "./testing/memory-store.ts";

const random = { ulid: ulids(), fraction: () => 0.5 };

function ulids() {
  let made = 0;
  return () => `01JD${String(++made).padStart(22, "0")}`;
}

describe("a delete against an edit", () => {
  test("[M4] a part gets no copy: with the stage of its offer it would go out although the deletion stands", () => {
    const store = createMemoryStore({ random, now: () => 0 });
    const offer = store.addLocal({ entity: "offer", serverId: 1 });
    const code = store.addLocal({ entity: "promo_code", parentId: offer.id, serverId: 2 });
    const of = (entity: "offer" | "promo_code", recordId: string) =>
      ({
        kind: "deletion",
        entity,
        recordId,
        field: "*",
        base: {},
        mine: {},
        theirs: null,
        blocking: true,
        theirsAt: null,
      }) as const;
    store.transaction(write => write.setConflicts("promo_code", code.id, [of("promo_code", code.id)]));
    store.transaction(write => write.setConflicts("offer", offer.id, [of("offer", offer.id)]));
    const copied = (entity: string) => {
      const conflict = store.conflicts().find(each => each.entity === entity);
      return resolveConflict(store, random, conflict?.id ?? "", { take: "copy" });
    };
    expect(copied("promo_code")).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(store.all().map(({ id }) => id)).toEqual([offer.id, code.id]);
    expect(copied("offer")).toMatchObject({ ok: true, value: { made: [{ entity: "offer" }] } });
  });
});

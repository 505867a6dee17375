import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyForm, type OfferPatch } from "#shared/domain/offer.ts";
import { fail, ok } from "#shared/domain/result.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { offerCache } from "../../app/queries.ts";
import { autosave, edit, followOffer, getDraft, misread } from "./draft.ts";

const detail = (id: string, patch: OfferPatch = {}): OfferDetail => ({
  offer: Object.assign(
    { ...emptyForm, id, offerId: null, state: "new" as const, stage: "draft" as const },
    patch,
  ),
  shown: "draft",
  merchantName: null,
  problems: [{ field: "offerTitle", severity: "warning", rule: "title-missing", message: "Add a title." }],
  exposure: {
    amount: null,
    currency: "USD",
    budget: null,
    explanation: "",
    usesWithinBudget: null,
    uses: null,
    each: null,
    steps: [],
    missing: [],
    budgetBears: null,
  },
  localOnly: [],
  changed: [],
  liveForm: null,
  redeemed: null,
  conflictFields: [],
  otherControls: [],
  rejection: null,
  live: false,
  updatedAt: "2025-11-09T12:00:00Z",
});

/** The other side of the bridge: trims titles as the store does, and can be told to fail. */
const stored = new Map<string, OfferPatch>();
let isBroken = false;
let saves = 0;
const bridge = {
  async invoke(channel: string, input: { id: string; patch: OfferPatch } | string) {
    if (typeof input === "string") return ok(detail(input, stored.get(input)));
    if (channel === "offers:save") saves += 1;
    if (channel !== "offers:save" || isBroken) return fail("storage", "The disk is full.");
    const { id, patch } = input;
    const title = patch.offerTitle?.trim();
    stored.set(id, { ...stored.get(id), ...patch, ...(title !== undefined && { offerTitle: title }) });
    return ok(detail(id, stored.get(id)));
  },
  on: () => () => undefined,
};

beforeEach(() => {
  vi.stubGlobal("window", { studio: bridge });
  stored.clear();
  isBroken = false;
  saves = 0;
});
afterEach(() => vi.unstubAllGlobals());

const opened = async (id: string) => {
  const close = followOffer(id);
  await vi.waitFor(() => expect(getDraft()?.offerId).toBe(id));
  return close;
};

test("what is typed is in the draft at once, and stands as the store keeps it once that has answered", async () => {
  const close = await opened("a");
  edit({ offerTitle: "Q4 Dealer " });
  expect(getDraft()?.form.offerTitle).toBe("Q4 Dealer ");
  expect(getDraft()?.unsaved.state).toBe("saving");
  expect(await autosave.settled("a")).toBe(true);
  expect(getDraft()?.form.offerTitle).toBe("Q4 Dealer");
  expect(getDraft()?.unsaved.state).toBe("saved");
  close();
});

test("a reading that comes while something is unsaved changes only the other fields", async () => {
  const close = await opened("b");
  edit({ offerTitle: "Mine" });
  offerCache.put("b", detail("b", { offerTitle: "Pulled", campaign: "Pulled" }));
  expect(getDraft()?.form).toMatchObject({ offerTitle: "Mine", campaign: "Pulled" });
  await autosave.settled("b");
  close();
});

test("closing an offer sends what waits, and coming back finds what could not be saved", async () => {
  const close = await opened("c");
  isBroken = true;
  edit({ offerTitle: "Kept" });
  expect(saves).toBe(0);
  close();
  expect(saves).toBe(1);
  expect(getDraft()).toBeNull();
  const closeAgain = await opened("c");
  expect(getDraft()?.form.offerTitle).toBe("Kept");
  await vi.waitFor(() => expect(getDraft()?.unsaved.failure).toBe("The disk is full."));
  isBroken = false;
  expect(await autosave.settled("c")).toBe(true);
  expect(stored.get("c")?.offerTitle).toBe("Kept");
  closeAgain();
});

test("a text that is no number is a problem of its field until it can be read or is replaced", async () => {
  const close = await opened("d");
  misread("offerValue", "Not a number.");
  expect(getDraft()?.problems).toContainEqual({
    field: "offerValue",
    severity: "error",
    rule: "not-readable",
    message: "Not a number.",
  });
  edit({ offerValue: 20 });
  expect(getDraft()?.problems.map(problem => problem.rule)).toEqual(["title-missing"]);
  await autosave.settled("d");
  close();
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyForm, type OfferForm, type OfferPatch } from "#shared/domain/offer.ts";
import { fail, ok, type Result } from "#shared/domain/result.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { type Autosave, createAutosave, saveAfter } from "./autosave.ts";

const detailOf = (id: string, form: OfferForm): OfferDetail => ({
  offer: { ...form, id, offerId: null, state: "new", stage: "draft" },
  shown: "draft",
  merchantName: null,
  problems: [],
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

/** A process that saves when the test says so, and a clock that runs when the test says so. */
function bench() {
  const calls: { id: string; patch: OfferPatch; answer(result?: Result<OfferDetail>): Promise<void> }[] = [];
  const stored = new Map<string, OfferForm>();
  const timers = new Set<{ at: number; run(): void }>();
  let now = 0;
  const autosave: Autosave = createAutosave({
    save: (id, patch) =>
      new Promise(resolve => {
        calls.push({
          id,
          patch,
          async answer(result) {
            if (!result) stored.set(id, Object.assign({}, stored.get(id) ?? emptyForm, patch));
            resolve(result ?? ok(detailOf(id, stored.get(id) ?? emptyForm)));
            await Promise.resolve();
          },
        });
      }),
    saved: (id, detail) => shown.set(id, detail.offer),
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const shown = new Map<string, OfferForm>();
  const wait = (milliseconds: number) => {
    now += milliseconds;
    for (const timer of [...timers].filter(each => each.at <= now)) {
      timers.delete(timer);
      timer.run();
    }
  };
  /** What a person sees: the last good answer under what isn't acknowledged. */
  const seen = (id: string): OfferForm =>
    Object.assign({}, shown.get(id) ?? emptyForm, autosave.unsaved(id).patch);
  return { autosave, calls, stored, wait, seen };
}

const storage = fail("storage", "The disk is full. What you typed is kept here.");
const invalid = fail("invalid", "Holds a control character.");

describe("when it saves", () => {
  test("is at most 150 ms after the first keystroke, with all keystrokes until then in one call", () => {
    const { autosave, calls, wait } = bench();
    for (const title of ["Q", "Q4", "Q4 "]) {
      autosave.edit("a", { offerTitle: title });
      wait(saveAfter / 4);
    }
    expect(calls).toEqual([]);
    wait(saveAfter / 4);
    expect(calls.map(call => call.patch)).toEqual([{ offerTitle: "Q4 " }]);
    expect(saveAfter).toBeLessThanOrEqual(150);
  });

  test("is never while a call for the same offer is under way; what came meanwhile goes right after it", async () => {
    const { autosave, calls, wait } = bench();
    autosave.edit("a", { offerTitle: "Q4" });
    wait(saveAfter);
    autosave.edit("a", { offerTitle: "Q4 Dealer" });
    autosave.edit("a", { offerValue: 20 });
    wait(10_000);
    autosave.flush("a");
    expect(calls.length).toBe(1);
    await calls[0]?.answer();
    expect(calls[1]?.patch).toEqual({ offerTitle: "Q4 Dealer", offerValue: 20 });
  });

  test("does not make one offer wait for another", () => {
    const { autosave, calls, wait } = bench();
    autosave.edit("a", { offerTitle: "A" });
    autosave.edit("b", { offerTitle: "B" });
    wait(saveAfter);
    expect(calls.map(call => call.id)).toEqual(["a", "b"]);
  });

  test("is at once on a flush, and a flush with nothing waiting sends nothing", () => {
    const { autosave, calls } = bench();
    autosave.flush();
    autosave.edit("a", { offerTitle: "A" });
    autosave.flush("a");
    autosave.flush("a");
    expect(calls.length).toBe(1);
  });

  test("is at once when the window leaves, even beside a call under way", () => {
    const { autosave, calls } = bench();
    autosave.edit("a", { offerTitle: "A" });
    autosave.flush();
    autosave.edit("a", { offerTitle: "A2" });
    autosave.edit("b", { offerTitle: "B" });
    autosave.leave();
    expect(calls.map(call => call.patch.offerTitle)).toEqual(["A", "A2", "B"]);
  });
});

describe("an answer", () => {
  test("never overwrites what was typed since", async () => {
    const { autosave, calls, seen } = bench();
    autosave.edit("a", { offerTitle: "Q4", offerValue: 20 });
    autosave.flush();
    autosave.edit("a", { offerTitle: "Q4 Dealer" });
    await calls[0]?.answer();
    expect(seen("a")).toMatchObject({ offerTitle: "Q4 Dealer", offerValue: 20 });
    await calls[1]?.answer();
    expect(autosave.unsaved("a")).toMatchObject({ patch: {}, state: "saved" });
    expect(seen("a")).toMatchObject({ offerTitle: "Q4 Dealer", offerValue: 20 });
  });
});

describe("a failed save", () => {
  test("says so, keeps every edit and is tried again with the next one", async () => {
    const { autosave, calls, wait, seen } = bench();
    autosave.edit("a", { offerTitle: "Q4" });
    autosave.flush();
    await calls[0]?.answer(storage);
    expect(autosave.unsaved("a")).toMatchObject({ state: "failed", failure: storage.error.message });
    expect(seen("a").offerTitle).toBe("Q4");
    autosave.edit("a", { offerValue: 20 });
    wait(saveAfter);
    expect(calls[1]?.patch).toEqual({ offerTitle: "Q4", offerValue: 20 });
    await calls[1]?.answer();
    expect(autosave.unsaved("a")).toMatchObject({ patch: {}, state: "saved", failure: null });
  });

  test("of one bad field holds back no other, and is named at the field", async () => {
    const { autosave, calls, stored } = bench();
    autosave.edit("a", { offerTitle: "Q4", termsConditions: "bad\u0000", offerValue: 20 });
    autosave.flush();
    await calls[0]?.answer(invalid);
    for (let index = 1; index < 4; index += 1) {
      const call = calls[index];
      await call?.answer("termsConditions" in (call?.patch ?? {}) ? invalid : undefined);
    }
    expect(stored.get("a")).toMatchObject({ offerTitle: "Q4", offerValue: 20, termsConditions: null });
    expect(autosave.unsaved("a")).toMatchObject({
      state: "failed",
      patch: { termsConditions: "bad\u0000" },
      refused: { termsConditions: invalid.error.message },
    });
    autosave.edit("a", { termsConditions: "good" });
    expect(autosave.unsaved("a").refused).toEqual({});
    autosave.flush();
    await calls[4]?.answer();
    expect(stored.get("a")?.termsConditions).toBe("good");
    expect(autosave.unsaved("a").state).toBe("saved");
  });
});

describe("settled", () => {
  test("sends what waits and answers once all of it is stored", async () => {
    const { autosave, calls } = bench();
    const order: string[] = [];
    autosave.edit("a", { offerTitle: "Q4" });
    const settled = autosave.settled("a").then(clean => order.push(`settled ${clean}`));
    autosave.edit("a", { offerTitle: "Q4 Dealer" });
    await calls[0]?.answer();
    order.push("first answer");
    await calls[1]?.answer();
    await settled;
    expect(order).toEqual(["first answer", "settled true"]);
  });

  test("answers false when something could not be saved, and true when there is nothing to save", async () => {
    const { autosave, calls } = bench();
    expect(await autosave.settled("a")).toBe(true);
    autosave.edit("a", { offerTitle: "Q4" });
    const settled = autosave.settled("a");
    await calls[0]?.answer(storage);
    expect(await settled).toBe(false);
  });
});

test("whatever the order of edits, answers, failures and time, what is seen is what was typed, and all is stored in the end", async () => {
  const title = fc.string({ maxLength: 3 });
  const step = fc.oneof(
    fc.record({ offerTitle: title, campaign: title }),
    fc.record({ offerValue: fc.nat(9) }),
    fc.constantFrom("answer", "storage", "invalid", "wait", "flush", "leave"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
      const { autosave, calls, stored, wait, seen } = bench();
      let typed: OfferPatch = {};
      let answered = 0;
      const answerNext = async (result?: Result<OfferDetail>) => {
        const call = calls[answered];
        if (call) answered += 1;
        await call?.answer(result);
      };
      const acts = {
        answer: () => answerNext(),
        storage: () => answerNext(storage),
        invalid: () => answerNext(invalid),
        wait: () => wait(saveAfter),
        flush: () => autosave.flush(),
        leave: () => autosave.leave(),
      };
      for (const each of steps) {
        if (typeof each === "string") await acts[each]();
        else {
          typed = { ...typed, ...each };
          autosave.edit("a", each);
        }
        expect(seen("a")).toMatchObject(typed);
      }
      autosave.edit("a", typed);
      autosave.flush();
      while (answered < calls.length) await answerNext();
      autosave.flush();
      while (answered < calls.length) await answerNext();
      expect(stored.get("a") ?? emptyForm).toMatchObject(typed);
      expect(autosave.unsaved("a").state).toBe("saved");
    }),
  );
});

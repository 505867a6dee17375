import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { someViewer } from "#shared/preview/choices.ts";
import { surfaces } from "#shared/preview/surfaces.ts";
import {
  activeLook,
  addLook,
  changeAlone,
  changeLinked,
  choicesOf,
  type Look,
  type Looks,
  mostLooks,
  removeLook,
} from "./look.ts";

const look: Look = {
  subject: { kind: "open" },
  surface: "hub.feed",
  language: null,
  theme: "light",
  device: "phone",
  textSize: 1,
  viewer: someViewer,
  at: null,
  soldOut: false,
};
const one: Looks = { looks: [look], active: 0 };
const two = addLook(one, { surface: "market.grid" });

describe("previews side by side", () => {
  it("keep alike what is alike, and turn what differs in the active one alone", () => {
    expect(changeLinked(two, { theme: "dark" }).looks.map(({ theme }) => theme)).toEqual(["dark", "dark"]);
    const turned = changeLinked(two, { surface: "market.list", device: "tablet" });
    expect(turned.looks).toEqual([
      { ...look, device: "tablet" },
      { ...look, device: "tablet", surface: "market.list" },
    ]);
  });

  it("compare viewers and offers by what they say", () => {
    const named = changeLinked(two, { viewer: { name: "Maya", inAudience: true, usesLeft: 2 } });
    expect(new Set(named.looks.map(({ viewer }) => viewer.name))).toEqual(new Set(["Maya"]));
    const other = changeAlone(two, 0, { subject: { kind: "offer", id: "A" } });
    expect(
      changeLinked(other, { subject: { kind: "open" } }).looks.map(({ subject }) => subject.kind),
    ).toEqual(["open", "open"]);
  });

  it("come to differ by what is turned in one alone, which is the active one then", () => {
    expect(changeAlone(two, 0, { language: "de" })).toEqual({
      active: 0,
      looks: [
        { ...look, language: "de" },
        { ...look, surface: "market.grid" },
      ],
    });
  });

  it("are one at least and four at most, and always one of them is active", () => {
    const acts = fc.array(
      fc.oneof(
        fc.constantFrom(...surfaces).map(surface => (state: Looks) => addLook(state, { surface })),
        fc.nat(mostLooks).map(index => (state: Looks) => removeLook(state, index)),
        fc
          .nat(mostLooks - 1)
          .map(active => (state: Looks) => (active < state.looks.length ? { ...state, active } : state)),
      ),
    );
    fc.assert(
      fc.property(acts, all => {
        const { looks, active } = all.reduce((state, act) => act(state), one);
        expect(looks.length).toBeGreaterThanOrEqual(1);
        expect(looks.length).toBeLessThanOrEqual(mostLooks);
        expect(activeLook({ looks, active })).toBe(looks[active]);
      }),
    );
  });

  it("leave the same one active when another goes", () => {
    const three = addLook(two, { surface: "hub.opened" });
    expect(activeLook(removeLook(three, 0))).toBe(activeLook(three));
    expect(activeLook(removeLook(three, 2)).surface).toBe("market.grid");
  });
});

test("the choices of a look have its time and not the offer it shows", () => {
  const { subject: _, at: __, ...choices } = look;
  expect(choicesOf(look, 5)).toEqual({ ...choices, now: 5 });
});

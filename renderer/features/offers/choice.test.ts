import { describe, expect, it } from "vitest";
import { nobody, withAll, withStretch, withToggled } from "./choice.ts";

const names = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].toSorted();

describe("choosing several offers", () => {
  it("takes one in and out", () => {
    const one = withToggled(nobody, "a", 0);
    expect([names(one), names(withToggled(one, "a", 0))]).toEqual([["a"], []]);
  });

  it("stretches from the last one, and back again", () => {
    const apart = withToggled(withToggled(nobody, "a", 0), "d", 3);
    const long = withStretch(apart, ["d", "e", "f"], 3);
    const short = withStretch(long, ["d", "e"], 3);
    expect([names(long), names(short), short.anchor]).toEqual([["a", "d", "e", "f"], ["a", "d", "e"], 3]);
  });

  it("starts the next stretch where one was toggled, keeping the last", () => {
    const first = withStretch(withToggled(nobody, "a", 0), ["a", "b"], 0);
    const second = withStretch(withToggled(first, "x", 9), ["x", "y"], 9);
    expect(names(second)).toEqual(["a", "b", "x", "y"]);
  });

  it("takes a whole view beside what was chosen before", () => {
    expect(names(withAll(withToggled(nobody, "z", 0), ["a", "b"]))).toEqual(["a", "b", "z"]);
  });
});

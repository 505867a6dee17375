import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

describe("words of one's own", () => {
  it("are kept with the workspace, each once, and taken out again", () => {
    const { ownWords } = bench.studio;
    must(ownWords.add("Ironvale"));
    must(ownWords.add("Agrisupply"));
    expect(must(ownWords.add("Ironvale"))).toEqual(["Agrisupply", "Ironvale"]);
    const again = bench.again();
    expect(again.ownWords.all()).toEqual(["Agrisupply", "Ironvale"]);
    again.close();
    expect(must(ownWords.remove("Ironvale"))).toEqual(["Agrisupply"]);
  });

  it("are the same word however their letters are put together", () => {
    const { ownWords } = bench.studio;
    expect(must(ownWords.add("Gru\u0308n"))).toEqual(["Gr\u00fcn"]);
    expect(must(ownWords.remove("Gru\u0308n"))).toEqual([]);
  });
});

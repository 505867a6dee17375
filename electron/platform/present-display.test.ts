import { expect, test } from "vitest";
import { presentDisplay } from "./present-display.ts";

const [own, wall, desk] = [{ id: 1 }, { id: 2 }, { id: 3 }];

test.each([
  ["one display alone is the stage", [own], { chosen: null, here: 1 }, own],
  ["a second one is, since the person keeps their own", [own, wall], { chosen: null, here: 1 }, wall],
  ["the studio on the second leaves the first", [own, wall], { chosen: null, here: 2 }, own],
  ["the one that was chosen is", [own, wall, desk], { chosen: 3, here: 1 }, desk],
  ["also where the studio is, if that was chosen", [own, wall], { chosen: 1, here: 1 }, own],
  ["one that was unplugged is as if none was chosen", [own, wall], { chosen: 3, here: 1 }, wall],
  ["with the last one left it goes on there", [own], { chosen: 2, here: 1 }, own],
  ["without any there is no stage", [], { chosen: 2, here: null }, null],
] as const)("%s", (_what, displays, wish, stage) => {
  expect(presentDisplay(displays, wish)).toBe(stage);
});

import path from "node:path";
import { test } from "@playwright/test";
import { createWorld, type World } from "./journey/world.ts";
import { journey } from "./journey.ts";

test.describe.configure({ mode: "serial" });

let world: World;
test.beforeAll(async () => {
  world = await createWorld(path.join(import.meta.dirname, "..", "..", "out", "e2e-pictures"));
});
test.afterAll(() => world.end());

for (const step of journey) test(step.name, () => step.run(world));

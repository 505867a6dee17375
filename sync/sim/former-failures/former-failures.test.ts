import { describe, expect, test } from "vitest";
import { playWorld } from "../world.ts";
import { asking } from "./asking.ts";
import { deciding } from "./deciding.ts";
import { grown } from "./grown.ts";
import { heard } from "./heard.ts";
import { lateWrites } from "./late-writes.ts";
import { overtaken } from "./overtaken.ts";
import { ownCodes } from "./own-codes.ts";
import { pulling } from "./pulling.ts";
import { pushing } from "./pushing.ts";
import { repeated } from "./repeated.ts";
import { restored } from "./restored.ts";
import { reused } from "./reused.ts";
import { shown } from "./shown.ts";
import { told } from "./told.ts";

const idle = () => new Promise<void>(resolve => setImmediate(resolve));

describe("worlds that once broke a rule", () => {
  test.each([
    ...pulling,
    ...pushing,
    ...asking,
    ...deciding,
    ...lateWrites,
    ...ownCodes,
    ...restored,
    ...repeated,
    ...shown,
    ...overtaken,
    ...told,
    ...grown,
    ...heard,
    ...reused,
  ])("$title", async ({ script }) => {
    const { violation, trace } = await playWorld(script, idle, true);
    expect({ violation, trace: violation === null ? [] : trace }).toEqual({ violation: null, trace: [] });
  });
});

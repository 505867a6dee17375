import { readFile, stat } from "node:fs/promises";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { readSavedPlan, type SavedPlan } from "#sync/index.ts";
import { reasonOf, replaceFile } from "./replace-file.ts";

/** Bytes of the largest plan that is read: some 400,000 operations. */
const largest = 200 * 1024 * 1024;

/** What a file with a saved plan holds, as JSON. `unreadable`: there is no such file, or no JSON in it. */
export async function readPlanFile(file: string): Promise<Result<unknown, Failure<"unreadable">>> {
  try {
    if ((await stat(file)).size > largest)
      return fail("unreadable", "This file is too large for a plan. Nothing was sent.");
    return ok(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError) return fail("unreadable", noPlan);
    return fail("unreadable", `${file} cannot be read: ${reasonOf(error)}. Nothing was sent.`);
  }
}

/** Writes the plan whole or not at all. `occupied`: the file is there and holds something else. */
export async function writePlanFile(
  file: string,
  plan: SavedPlan,
): Promise<Result<null, Failure<"occupied" | "storage">>> {
  if (!(await mayReplace(file)))
    return fail(
      "occupied",
      `${file} is there already and holds no plan. Name another file; this one was left as it is.`,
    );
  return replaceFile(file, `${JSON.stringify(plan, null, 2)}\n`);
}

/** Nothing is there, or an older plan. */
async function mayReplace(file: string): Promise<boolean> {
  const present = await readPlanFile(file);
  if (present.ok) return readSavedPlan(present.value) !== null;
  return stat(file).then(
    () => false,
    (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT",
  );
}

const noPlan = "This is no saved plan. A plan is saved by sync plan --out FILE. Nothing was sent.";

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "../cli.ts";

export interface CliBench {
  readonly folder: string;
  run(
    argv: readonly string[],
    env?: Record<string, string>,
  ): Promise<{ exit: number; out: string; err: string }>;
  /** With `--json` on the workspace `w` of the bench's folder; fails unless stdout is one JSON document. */
  json(
    ...argv: readonly string[]
  ): Promise<{ exit: number; err: string; value: ReturnType<typeof JSON.parse> }>;
  /** Writes a file (what is no text as JSON) and answers its name. */
  file(name: string, content: unknown): string;
  close(): void;
}

/** For tests: the command line in a folder of its own, without a process. */
export function openCliBench(): CliBench {
  const folder = mkdtempSync(path.join(tmpdir(), "cli-"));
  const run: CliBench["run"] = async (argv, env = {}) => {
    const written = { out: "", err: "" };
    const exit = await runCli(argv, {
      env,
      cwd: folder,
      platform: "linux",
      stdout: { write: text => (written.out += text) },
      stderr: { write: text => (written.err += text) },
    });
    return { exit, ...written };
  };
  return {
    folder,
    run,
    async json(...argv) {
      const { exit, out, err } = await run(["--workspace", "w", "--json", ...argv]);
      return { exit, err, value: JSON.parse(out) };
    },
    file(name, content) {
      const text =
        typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
      writeFileSync(path.join(folder, name), text);
      return name;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** The seed's form, word for word ("Step 1: User Input"), and the merchant it leaves to the handler. */
export const seedForm = {
  businessObjective: "Increase Q4 sales by 20%",
  programType: "closed_loop",
  targetAudience: ["dealers", "fleet"],
  maxDiscount: "20",
  maxDiscountUnit: "%",
  totalBudget: "50000",
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  offerType: "percentage_discount",
  offerValue: "20",
  offerTitle: "Q4 Dealer Incentive",
  offerDescription: "20% off all equipment purchases",
  termsConditions: "Valid for authorized dealers only",
  redemptionMethod: "promo_code",
  promoCode: "DEALER20",
  usageLimitPerCustomer: "3",
  totalUsageLimit: "1000",
  merchantOwner: 123,
};

import { parseArgs } from "node:util";
import type { Profile } from "#shared/api/endpoints.ts";

interface ServerArguments {
  profile: Profile;
  port: number;
  empty: boolean;
  data?: string;
}

export const defaultPort = 4717;

/** The command line of `npm run server` (CONTRACT.md), or one sentence saying what is wrong with it. */
export function parseServerArguments(args: readonly string[]): ServerArguments | { problem: string } {
  const parsed = parseOptions(args);
  if ("problem" in parsed) return parsed;
  const { profile, port, empty, data, database } = parsed.values;
  if (database !== undefined) {
    return {
      problem:
        "--database is not built yet: without it the server keeps its data in memory, or in --data DIR.",
    };
  }
  if (profile === "complete") {
    return { problem: "The profile complete is not built yet: start with --profile today." };
  }
  if (profile !== "today")
    return { problem: `There is no profile ${JSON.stringify(profile)}: it is today or complete.` };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    return { problem: `${JSON.stringify(port)} is not a port: it is a number from 0 to 65535.` };
  }
  return { profile, port: Number(port), empty, ...(data === undefined ? {} : { data }) };
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        profile: { type: "string", default: "today" },
        port: { type: "string", default: String(defaultPort) },
        empty: { type: "boolean", default: false },
        data: { type: "string" },
        database: { type: "string" },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return { problem: error.message };
    throw error;
  }
}

import { parseArgs } from "node:util";
import { type Profile, profiles } from "#shared/api/endpoint.ts";
import { type LogLevel, logLevels } from "./log.ts";

interface ServerArguments {
  profile: Profile;
  port: number;
  empty: boolean;
  data?: string;
  database?: string;
  databasePrefix?: string;
  load?: { offers: number; redemptions: number };
  log: LogLevel;
}

type Values = Extract<ReturnType<typeof parseOptions>, { values: unknown }>["values"];

export const defaultPort = 4717;
const mostLoaded = 1_000_000_000;

/** The command line of `npm run server` (CONTRACT.md), or one sentence saying what is wrong with it. */
export function parseServerArguments(args: readonly string[]): ServerArguments | { problem: string } {
  const parsed = parseOptions(args);
  if ("problem" in parsed) return parsed;
  const { values } = parsed;
  const { port, empty, data, database } = values;
  const profile = profiles.find(name => name === values.profile);
  if (!profile)
    return { problem: `There is no profile ${JSON.stringify(values.profile)}: it is today or complete.` };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    return { problem: `${JSON.stringify(port)} is not a port: it is a number from 0 to 65535.` };
  }
  const log = logLevels.find(level => level === values.log);
  if (!log) return { problem: `--log takes one of ${logLevels.join(", ")}.` };
  const problem = databaseProblem(values);
  if (problem !== undefined) return { problem };
  const load = loadOf(values.samples);
  if (load === "no numbers") {
    return { problem: "--samples takes two numbers, OFFERS,REDEMPTIONS, such as 100000,1000000." };
  }
  if (load && empty) return { problem: "--samples and --empty do not go together." };
  const prefix = values["database-prefix"];
  return {
    profile,
    port: Number(port),
    empty,
    log,
    ...(data !== undefined && { data }),
    ...(database !== undefined && { database }),
    ...(prefix !== undefined && { databasePrefix: prefix }),
    ...(load && { load }),
  };
}

function databaseProblem({ data, database, ...values }: Values): string | undefined {
  const prefix = values["database-prefix"];
  if (database === undefined) {
    return prefix === undefined ? undefined : "--database-prefix goes with --database.";
  }
  if (data !== undefined) return "--data and --database do not go together.";
  if (!/^postgres(ql)?:\/\//.test(database) || !URL.canParse(database)) {
    return "--database takes the URL of a PostgreSQL server, such as postgres://user:password@localhost:5432.";
  }
  if (prefix !== undefined && !/^[a-z0-9_]{0,40}$/.test(prefix)) {
    return "--database-prefix takes small letters, digits and _, at most 40.";
  }
  return undefined;
}

function loadOf(samples: string | undefined): ServerArguments["load"] | "no numbers" {
  if (samples === undefined) return undefined;
  const numbers = /^(\d{1,10}),(\d{1,10})$/.exec(samples);
  const [offers, redemptions] = [Number(numbers?.[1]), Number(numbers?.[2])];
  return offers >= 1 && offers <= mostLoaded && redemptions <= mostLoaded
    ? { offers, redemptions }
    : "no numbers";
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
        "database-prefix": { type: "string" },
        samples: { type: "string" },
        log: { type: "string", default: "error" },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return { problem: error.message };
    throw error;
  }
}

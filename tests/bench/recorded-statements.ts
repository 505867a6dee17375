import pg from "pg";
import { z } from "zod";

export const statementSchema = z.object({ text: z.string(), values: z.array(z.json()) });
export type Statement = z.infer<typeof statementSchema>;

/** The SQL that some work sends through node-postgres in this process, in order. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: [unknown, ...unknown[]]) {
    const parsed = z
      .object({ text: z.string(), values: z.array(z.unknown()).optional() })
      .safeParse(typeof args[0] === "string" ? { text: args[0], values: args[1] } : args[0]);
    if (parsed.success) {
      const { text, values = [] } = parsed.data;
      statements.push({ text, values: z.array(z.json()).parse(JSON.parse(JSON.stringify(values))) });
    }
    return Reflect.apply(query, this, args);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}

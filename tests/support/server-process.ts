import { CompiledQuery } from "kysely";
import { z } from "zod";
import { startServer } from "../../server/index.ts";

/**
 * The reference server as a child process of a test. Asked over Node's own channel, it answers SQL from the database
 * behind it, so that a check reads what is really stored and not what the API says of it.
 */
export const questionSchema = z.object({ id: z.int(), sql: z.string(), parameters: z.array(z.json()) });
export const optionsSchema = z.object({
  port: z.int(),
  samples: z.boolean(),
  token: z.string(),
  profile: z.enum(["today", "complete"]),
  dataDir: z.string().optional(),
});

const options = optionsSchema.parse(JSON.parse(process.argv[2] ?? "{}"));
const server = await startServer({
  profile: options.profile,
  port: options.port,
  samples: options.samples,
  token: options.token,
  ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
});

process.on("message", async message => {
  const { id, sql, parameters } = questionSchema.parse(message);
  try {
    const { rows } = await server.db.executeQuery(CompiledQuery.raw(sql, parameters));
    process.send?.({ id, rows: JSON.parse(JSON.stringify(rows)) });
  } catch (error) {
    process.send?.({ id, problem: String(error) });
  }
});
process.on("disconnect", stop);
process.on("SIGTERM", stop);
process.send?.({ url: server.url });

async function stop(): Promise<void> {
  await server.close();
  process.exit();
}

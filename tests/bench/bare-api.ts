import { once } from "node:events";
import { createServer } from "node:http";
import process from "node:process";
import pg from "pg";
import { z } from "zod";
import { statementSchema } from "./recorded-statements.ts";

/**
 * The least that could answer: a `node:http` handler that sends recorded statements to PostgreSQL and answers the
 * rows. It checks nothing and knows nobody.
 */
export const bareOptionsSchema = z.object({
  database: z.string(),
  routes: z.record(
    z.string(),
    z.object({
      statements: z.array(statementSchema),
      /** The key that a statement of a create answered when it was recorded: later ones name it. */
      created: z.int().optional(),
    }),
  ),
});

const { database, routes } = bareOptionsSchema.parse(JSON.parse(process.argv[2] ?? "{}"));
const pool = new pg.Pool({ connectionString: database, max: 10, options: "-c random_page_cost=1.1" });

const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const route = routes[`${request.method} ${request.url}`];
  if (body !== "") JSON.parse(body);
  try {
    const rows = route ? await replay(route) : [];
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(rows));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = z.object({ port: z.int() }).parse(server.address());
process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
process.once("SIGTERM", () => process.exit());

async function replay({ statements, created }: (typeof routes)[string]): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    const rows: unknown[] = [];
    let key: unknown;
    for (const { text, values } of statements) {
      const result = await client.query(
        text,
        values.map(value => (created !== undefined && value === created ? key : value)),
      );
      if (created !== undefined && result.rows[0]?.offer_id) key = Number(result.rows[0].offer_id);
      rows.push(...result.rows);
    }
    return rows;
  } finally {
    client.release();
  }
}

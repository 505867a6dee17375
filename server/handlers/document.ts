import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { openApiDocument } from "./openapi.ts";
import { documentPage } from "./openapi-page.ts";

/** The API's document at `/openapi.json`, and a page that shows it at `/openapi.html`. Both need no token. */
export function serveDocument(app: FastifyInstance): void {
  const document = openApiDocument();
  const json = JSON.stringify(document);
  const { html, style } = documentPage(document);
  const styleHash = createHash("sha256").update(style).digest("base64");
  app.get("/openapi.json", async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(json),
  );
  app.get("/openapi.html", async (_request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", `default-src 'none'; style-src 'sha256-${styleHash}'`)
      .header("x-content-type-options", "nosniff")
      .send(html),
  );
}

import type { FastifyInstance } from "fastify";

/** `/healthz`: the process answers. `/readyz`: it can serve, else 503, so that a balancer goes elsewhere. */
export function serveHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const ready = await isReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "unavailable" });
  });
}

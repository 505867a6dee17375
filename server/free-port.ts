import { once } from "node:events";
import { createServer } from "node:net";

/** Rejects with EADDRINUSE if the port is taken. Asked first, since a database takes seconds to open. */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  probe.listen(port, host);
  await once(probe, "listening");
  probe.close();
  await once(probe, "close");
}

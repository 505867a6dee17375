import { studioHandlers } from "../../../electron/ipc/handlers.ts";
import { type Serving, serveContract } from "../../../electron/ipc/serve.ts";
import type { Studio } from "../../../electron/studio.ts";

export const sender = { origin: "app://studio", isMainFrame: true };

/** The contract as a window would be served, but for what needs one. */
export function serve(studio: Studio): Serving {
  const handlers = studioHandlers(studio);
  return serveContract({
    handlers: () => handlers,
    origin: sender.origin,
    explain: () => null,
    onBug: (_channel, error) => {
      throw error;
    },
  });
}

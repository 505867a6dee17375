import { studioHandlers } from "../../../electron/ipc/handlers.ts";
import { type Serving, serveContract } from "../../../electron/ipc/serve.ts";
import type { Studio } from "../../../electron/studio.ts";

export const sender = { origin: "app://studio", isMainFrame: true };

/** The contract as a window would be served. */
export function serve(studio: Studio): Serving {
  const notHere = () => {
    throw new Error("A benchmark has no window.");
  };
  return serveContract({
    handlers: {
      ...studioHandlers(studio),
      "studio:set-theme": notHere,
      "sync:save-plan": notHere,
      "sync:open-plan": notHere,
      "history:export": notHere,
    },
    origin: sender.origin,
    explain: () => null,
    onBug: (_channel, error) => {
      throw error;
    },
  });
}

import { ok } from "#shared/domain/result.ts";
import type { Studio } from "../studio.ts";
import type { Handlers } from "./serve.ts";

type HistoryChannel =
  | "history:state"
  | "history:undo"
  | "history:redo"
  | "history:versions"
  | "history:restore"
  | "history:cancel-export";

/** What was done and the way back. */
export function historyHandlers({
  history,
  historyExport,
  longActs,
}: Studio): Pick<Handlers, HistoryChannel> {
  return {
    "history:state": () => ok(history.state()),
    "history:undo": () => longActs.undo(),
    "history:redo": () => longActs.redo(),
    "history:versions": id => history.versions(id),
    "history:cancel-export": () => {
      historyExport.cancel();
      return ok(null);
    },
    "history:restore": ({ id, version, only }) => history.restore(id, version, only),
  };
}

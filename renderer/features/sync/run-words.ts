import type { RunLine, RunStop } from "#shared/ipc/sync-views.ts";
import { formatCount } from "../../ui/format.ts";

/** What a run came to, in one line. */
export function runWords(run: RunLine): string {
  const done = doneWords(run);
  if (run.stopped !== null)
    return done === "" ? stopWords[run.stopped] : `${stopWords[run.stopped]}, ${done}`;
  if (run.what === "read")
    return run.pulled === 0 ? "Read the server, nothing new" : `Read the server, ${done}`;
  return done === "" ? "Nothing to do on either side" : done.replace(/^./, letter => letter.toUpperCase());
}

function doneWords({ created, updated, deleted, pulled, conflicts, rejected, unsettled }: RunLine): string {
  const sent = created + updated + deleted;
  return [
    counted(sent, "sent 1 change", "changes", "sent "),
    counted(pulled, "took 1 record", "records", "took "),
    counted(conflicts, "1 conflict", "conflicts"),
    counted(rejected, "1 rejected", "rejected"),
    counted(unsettled, "1 without an answer", "without an answer"),
  ]
    .filter(part => part !== null)
    .join(", ");
}

function counted(count: number, one: string, many: string, before = ""): string | null {
  if (count === 0) return null;
  return count === 1 ? one : `${before}${formatCount(count)} ${many}`;
}

const stopWords: Readonly<Record<RunStop["kind"], string>> = {
  unauthorised: "The token was refused",
  unreachable: "Connection lost",
  not_kigo: "No Kigo server answered",
  cancelled: "Stopped by you",
  bound_elsewhere: "Another server's workspace",
  busy: "Another sync was running",
  failed: "The server failed",
  mass_deletion: "Too much was gone there",
};

import type { Connection, Status } from "#shared/ipc/views.ts";
import { formatMoment } from "../ui/format.ts";

/** A connection in words, for the title bar and the status bar. */
export interface ConnectionWords {
  /** Two words at most: `Connected`, `Offline`. */
  readonly word: string;
  /** The rest of the sentence, or `null`. */
  readonly detail: string | null;
  /** `unasked`: nobody knows yet whether the server is there. */
  readonly tone: "calm" | "unasked" | "good" | "bad";
}

export function connectionWords(status: Status, now: Date): ConnectionWords {
  const { connection, lastSyncedAt } = status;
  if (connection.api === null) {
    return { word: "No connection yet", detail: keptHere(status), tone: "calm" };
  }
  const synced = lastSyncedAt ? `synced ${formatMoment(lastSyncedAt, now)}` : "not synced yet";
  switch (connection.state) {
    case "online":
      return { word: "Connected", detail: synced, tone: "good" };
    case "offline":
      return { word: "Offline", detail: "everything is kept here", tone: "calm" };
    case "unauthorised":
      return { word: "Token not accepted", detail: "nothing is lost", tone: "bad" };
    case "not_kigo":
      return { word: "Not a Kigo server", detail: hostOf(connection), tone: "bad" };
    case "unknown":
      return { word: hostOf(connection) ?? "Server", detail: synced, tone: "unasked" };
  }
}

/** `api.example.com` or `127.0.0.1:4010`; `null` before a person connects. */
export function hostOf(connection: Connection): string | null {
  if (connection.api === null) return null;
  return URL.canParse(connection.api) ? new URL(connection.api).host : connection.api;
}

/** A server that is not on this computer counts as production: it wears the warning colour. */
export function isProduction(connection: Connection): boolean {
  if (connection.api === null || !URL.canParse(connection.api)) return false;
  const { hostname } = new URL(connection.api);
  return !(hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname));
}

function keptHere({ workspace }: Status): string {
  return workspace.protection !== "none"
    ? "Everything you make stays on this computer, encrypted"
    : "Everything you make stays on this computer";
}

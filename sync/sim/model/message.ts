import type { Json } from "#shared/domain/json.ts";

/** A request as it comes off the wire: path escaped, names of headers in lower case, body parsed. */
export interface ModelRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** `json` is null where the answer has no body. It shares structure with the server's rows: never change it. */
export interface ModelResponse {
  readonly status: number;
  readonly json: Json | null;
  readonly headers: Readonly<Record<string, string>>;
}

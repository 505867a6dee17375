import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import type { Profile } from "#shared/api/endpoints.ts";
import type { Json } from "#shared/domain/json.ts";
import { admit } from "#sync/sim/model/admission.ts";
import { emptyAnswer, refusal } from "#sync/sim/model/answer.ts";
import {
  createKigoModel,
  type KigoModel,
  type ModelRequest,
  type ModelResponse,
} from "#sync/sim/model/kigo-model.ts";
import { allowedMethods, matchPath } from "#sync/sim/model/router.ts";
import { insideModel } from "./inside-model.ts";
import type { KigoApi } from "./kigo-api.ts";

const token = "token-of-the-model";
const defaultBodyLimit = 1024 * 1024;

/** The model behind real HTTP on the loopback address: what of a request is bytes happens here, all else in the model. */
export async function startModel(profile: Profile): Promise<KigoApi> {
  const model = createKigoModel({ profile, token, now: Date.now, random: Math.random });
  const server = createServer((request, response) => {
    void answerTo(model, profile, request).then(answer => send(request, response, answer));
  });
  server.on("clientError", (error, socket) => socket.end(malformed(error)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    profile,
    inside: insideModel(model),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function answerTo(
  model: KigoModel,
  profile: Profile,
  request: IncomingMessage,
): Promise<ModelResponse> {
  const url = request.url ?? "/";
  const [path = "", search = ""] = url.split(/\?(.*)/s);
  const headers = headersOf(request);
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (!isModelMethod(method)) return otherMethod(profile, path);
  const asked = { method, path, headers, query: queryOf(search) };
  if (method === "GET" || method === "DELETE") return model.handle(asked);
  const admitted = admit({ profile, token }, asked);
  if ("status" in admitted) return admitted;
  const limit = limitOf(path);
  const body = await bodyOf(request, limit);
  if (body === "too large") {
    return refusal(413, "payload_too_large", `The body is larger than ${limit / 1024 / 1024} MB.`);
  }
  if (body.length === 0) return model.handle(asked);
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(headers["content-type"] ?? "")) {
    return refusal(415, "unsupported_media_type", "The body must be sent as application/json.");
  }
  const json = jsonOf(body);
  if (json === undefined) return refusal(400, "invalid_json", "The body is not valid JSON in UTF-8.");
  return model.handle({ ...asked, body: json.value });
}

function send(request: IncomingMessage, response: ServerResponse, answer: ModelResponse) {
  const text = answer.json === null || request.method === "HEAD" ? "" : JSON.stringify(answer.json);
  // What was not read of a body that is too large would be taken for the next request.
  if (!request.complete) response.shouldKeepAlive = false;
  response.writeHead(answer.status, answer.headers).end(text);
}

function otherMethod(profile: Profile, path: string): ModelResponse {
  const match = matchPath(profile, path);
  if (match === undefined || match === "malformed") return emptyAnswer(404);
  return emptyAnswer(405, { allow: allowedMethods(match).join(",") });
}

function isModelMethod(method: string | undefined): method is ModelRequest["method"] {
  return method === "GET" || method === "POST" || method === "PUT" || method === "DELETE";
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const single = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return Object.fromEntries(single);
}

/** A parameter that stands twice is no single value: joined, it fits where any text does and no number. */
function queryOf(search: string): Record<string, string> {
  const params = new URLSearchParams(search);
  return Object.fromEntries([...params.keys()].map(name => [name, params.getAll(name).join(",")]));
}

function limitOf(path: string): number {
  return /\/(bulk-create|customer-lists)$/.test(path) ? 8 * defaultBodyLimit : defaultBodyLimit;
}

async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer | "too large"> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? "too large" : Buffer.concat(chunks);
}

function jsonOf(body: Buffer): { value: Json } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return undefined;
  }
}

function malformed(error: Error & { code?: string }): string {
  const status =
    error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const body = JSON.stringify(refusal(400, "invalid_request", "The request is malformed.").json);
  return `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
}

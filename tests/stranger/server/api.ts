import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { z } from "zod";
import { virtualDelay, virtualNow } from "../virtual-time.ts";
import { type Answer, problem } from "./answer.ts";
import type { Fault, Faults } from "./faults.ts";
import type { Journal } from "./journal.ts";
import type { Manners } from "./manners.ts";
import type { Call } from "./routes.ts";
import type { Row } from "./tables.ts";

export interface ApiParts {
  readonly answer: (call: Call) => Answer;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly manners: () => Manners;
}

/** Longer than any deadline of the studio. */
const beyondEveryDeadline = 90_000;
const portalPage =
  "<!doctype html><html><title>Welcome</title><body>Please log in to the guest network.</body></html>";

/** The API over HTTP: token, fault, work, answer. */
export function createApi(parts: ApiParts): Server {
  return createServer((request, response) => {
    serve(parts, request, response).catch(error => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      response.destroy();
    });
  });
}

async function serve(parts: ApiParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { manners, faults, journal } = parts;
  const method = request.method ?? "GET";
  const url = new URL(request.url ?? "/", "http://stranger");
  const who = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const body = await readBody(request);
  const fault = faults.next(method, url.pathname + url.search);
  const entry = journal.request({
    at: virtualNow(),
    who,
    method,
    url: url.pathname + url.search,
    status: null,
    fault: fault?.kind ?? null,
  });
  const send = (answer: Answer, headers: Record<string, string> = {}) => {
    entry.status = answer.status;
    sendAnswer(response, answer, headers);
  };

  if (manners().hijacked === "portal") return send({ status: 200, body: portalPage });
  if (manners().hijacked === "wrong_path") return send({ status: 404, body: "default backend - 404\n" });
  const { tokens } = manners();
  if (who === "" || (tokens !== null && !tokens.includes(who))) return send(problem(401, "unauthorized"));
  if (body === "broken") return send(problem(400, "Failed to parse the request body as JSON"));

  const work = (later = 0) =>
    parts.answer({
      method,
      path: url.pathname,
      query: url.searchParams,
      body,
      by: { who, fault: fault?.kind ?? null, later },
      fault,
    });
  if (fault === null) return send(work());
  await suffer(fault, { work, send, response });
}

interface Suffering {
  readonly work: (later?: number) => Answer;
  readonly send: (answer: Answer, headers?: Record<string, string>) => void;
  readonly response: ServerResponse;
}

async function suffer({ kind, gap, chance }: Fault, { work, send, response }: Suffering): Promise<void> {
  const drop = () => void response.destroy();
  switch (kind) {
    case "drop_before":
      return drop();
    case "drop_after":
      work();
      return drop();
    case "error_before":
      return send(problem(500, "internal server error"));
    case "error_after":
      work();
      return send({ status: 500, body: "upstream connect error" });
    case "busy":
      return send(problem(429, "slow down"), { "retry-after": retryAfter(chance) });
    case "away":
      return send({ status: 503, body: "<html>Service Unavailable</html>" });
    case "slow": {
      const answer = work();
      await virtualDelay(beyondEveryDeadline);
      return send(answer);
    }
    case "truncated":
      return truncate(work(), response);
    case "portal":
      return send({ status: 200, body: portalPage });
    case "late":
      drop();
      await virtualDelay(gap);
      return void work();
    case "twice":
      work();
      work(gap);
      return drop();
    case "twice_answered": {
      const answer = work();
      work(gap);
      return send(answer);
    }
    default:
      // Short pages and the like are what the list itself does.
      return send(work());
  }
}

/** A second, said in one of the two ways that HTTP has. */
const retryAfter = (chance: number): string =>
  chance < 0.5 ? "1" : new Date(virtualNow() + 1_500).toUTCString();

function sendAnswer(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string>,
): void {
  if (body === undefined) return void response.writeHead(status, headers).end();
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type =
    typeof body !== "string" ? "application/json" : body.startsWith("<") ? "text/html" : "text/plain";
  response.writeHead(status, { "content-type": type, ...headers }).end(text);
}

function truncate({ status, body }: Answer, response: ServerResponse): void {
  const text = JSON.stringify(body ?? {});
  response
    .writeHead(status === 204 ? 200 : status, { "content-type": "application/json" })
    .end(text.slice(0, Math.floor(text.length / 2)));
}

const bodySchema = z.record(z.string(), z.json());

async function readBody(request: IncomingMessage): Promise<Row | null | "broken"> {
  let text = "";
  for await (const chunk of request) text += chunk;
  if (text === "") return null;
  try {
    return bodySchema.parse(JSON.parse(text));
  } catch {
    return "broken";
  }
}

import { type LookupAddress, lookup as systemLookup } from "node:dns";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { maxPictureBytes } from "#shared/domain/picture.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { isLoopback, isLoopbackHost, isPublicAddress } from "./public-address.ts";

/**
 * The only way to a picture's address (DESIGN.md "The local store"): https, nobody's private network, one deadline, a
 * limit on what is read, every redirect judged like the first. Hosts are judged by the addresses they are connected to,
 * not by a look-up of before. Nothing is sent along: no cookie, no referrer, no token.
 */
export interface FetchOptions {
  /** The API is on this computer (a trial, a test): so may its pictures be, over http too. */
  readonly atHome: boolean;
  readonly signal?: AbortSignal;
  /** ms for all of it. */
  readonly deadline?: number;
  readonly most?: number;
  /** For tests: a name server and a certificate authority of theirs. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  readonly ca?: string;
}

/** `invalid`: this address will not be read, and why. `unreachable`: the network or the server failed; later may do. */
export type FetchFailure = Failure<"invalid" | "unreachable">;
type Answer<T> = Result<T, FetchFailure>;

const maxRedirects = 3;

/** The bytes behind an address, whatever they are. */
export async function fetchPicture(address: string, options: FetchOptions): Promise<Answer<Uint8Array>> {
  const { deadline = 20_000, signal } = options;
  const timeout = AbortSignal.timeout(deadline);
  const ending = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  let next = address;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const url = judged(next, options);
    if (!url.ok) return url;
    const answer = await ask(url.value, options, ending);
    if (!answer.ok || typeof answer.value !== "string") return readable(answer, timeout);
    next = URL.parse(answer.value, url.value.href)?.href ?? "";
  }
  return fail("invalid", "The address leads on and on, and never to a picture.");
}

function readable(answer: Answer<Uint8Array | string>, timeout: AbortSignal): Answer<Uint8Array> {
  if (!answer.ok) return timeout.aborted ? fail("unreachable", "The picture's server is too slow.") : answer;
  return typeof answer.value === "string" ? fail("invalid", notAPicture) : ok(answer.value);
}

function judged(address: string, { atHome }: FetchOptions): Answer<URL> {
  const url = URL.parse(address);
  const home = url !== null && atHome && isLoopbackHost(url.hostname);
  if (url === null || !(url.protocol === "https:" || (home && url.protocol === "http:")))
    return fail("invalid", "A picture is fetched from an address that starts with https:// only.");
  if (url.username !== "" || url.password !== "")
    return fail("invalid", "The address holds a password, so it is not used.");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(host) !== 0 && !isAllowed(host, atHome) ? fail("invalid", privateNetwork) : ok(url);
}

const isAllowed = (address: string, atHome: boolean) =>
  isPublicAddress(address) || (atHome && isLoopback(address));

/** The body, or where a redirect leads. */
function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<Answer<Uint8Array | string>> {
  return new Promise(resolve => {
    const { ca } = options;
    const client = url.protocol === "https:" ? https : http;
    const request = client.get(url, {
      signal,
      agent: false,
      lookup: guardedLookup(options),
      headers: {
        accept: "image/avif,image/webp,image/png,image/jpeg,image/gif",
        "accept-encoding": "identity",
      },
      ...(ca !== undefined && { ca }),
    });
    const settle = (answer: Answer<Uint8Array | string>) => {
      resolve(answer);
      request.destroy();
    };
    request.on("error", error => settle(failureOf(error)));
    request.on("response", response => {
      response.on("error", error => settle(failureOf(error)));
      receive(response, options.most ?? maxPictureBytes, settle);
    });
  });
}

/** What the head of an answer says already; `null`: its body is to be read. */
function headAnswer(response: IncomingMessage, most: number): Answer<string> | null {
  const { statusCode = 0, headers } = response;
  const { location } = headers;
  if (statusCode >= 300 && statusCode < 400 && location !== undefined) return ok(location);
  if (statusCode === 404 || statusCode === 410)
    return fail("invalid", "There is no picture at this address any more.");
  if (statusCode !== 200) return fail("unreachable", `The picture's server answered ${statusCode}.`);
  const type = headers["content-type"] ?? "";
  const isBytes = type === "" || /^(image\/|application\/octet-stream|binary\/)/i.test(type);
  if (!isBytes) return fail("invalid", notAPicture);
  return Number(headers["content-length"] ?? 0) > most ? fail("invalid", tooLarge) : null;
}

function receive(
  response: IncomingMessage,
  most: number,
  settle: (answer: Answer<Uint8Array | string>) => void,
): void {
  const said = headAnswer(response, most);
  if (said !== null) {
    settle(said);
    return;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  response.on("data", (chunk: Uint8Array) => {
    size += chunk.byteLength;
    if (size > most) settle(fail("invalid", tooLarge));
    else chunks.push(chunk);
  });
  response.on("end", () =>
    settle(response.complete ? ok(new Uint8Array(Buffer.concat(chunks))) : fail("unreachable", cutOff)),
  );
}

class PrivateAddress extends Error {}

/** Refuses a name if any of its addresses is private, so that no second answer slips in. */
function guardedLookup({ atHome, resolve = resolveByTheSystem }: FetchOptions): LookupFunction {
  return (host, { all }, answer) => {
    resolve(host).then(
      addresses => {
        const [first] = addresses;
        if (first === undefined) return answer(new Error("No address"), "");
        if (!addresses.every(({ address }) => isAllowed(address, atHome)))
          return answer(new PrivateAddress(), "");
        return all ? answer(null, [...addresses]) : answer(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => answer(error, ""),
    );
  };
}

const resolveByTheSystem = (host: string): Promise<LookupAddress[]> =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

function failureOf(error: Error): Answer<never> {
  if (error instanceof PrivateAddress) return fail("invalid", privateNetwork);
  return fail("unreachable", "The picture's server can't be reached.");
}

const notAPicture = "There is no picture at this address: its server sends something else.";
const privateNetwork = "The address leads into a private network, so it is not used.";
const tooLarge = `The picture at this address is larger than ${maxPictureBytes / 2 ** 20} MB.`;
const cutOff = "The picture came only in part.";

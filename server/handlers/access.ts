import { createHash } from "node:crypto";

export type Role = "admin" | "read_only";

/** Whoever sends a valid token: its role, and its digest as a name that is no secret. */
export interface Principal {
  role: Role;
  id: string;
}

/** Everything of the dashboard needs a token (seed: "Auth: Admin session required"). */
export function needsToken(path: string): boolean {
  return path.startsWith("/dashboard/");
}

/** What is stored of a token and compared: never the token itself. Tokens are long and random, so one round will do. */
export function tokenDigest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

const rememberMs = 5_000;
const rememberAtMost = 1_000;

/**
 * Finds out whose an `Authorization` header is. What the database said is remembered for five seconds, so that a
 * token is asked for once in a while and a withdrawn one ends soon.
 */
export function bearerCheck(
  roleOf: (digest: Uint8Array) => Promise<string | undefined>,
  clock: () => number = () => performance.now(),
): (header: string | undefined) => Promise<Principal | undefined> {
  const known = new Map<string, { principal: Principal | undefined; until: number }>();
  return async header => {
    const token = /^Bearer +(\S+) *$/i.exec(header ?? "")?.[1];
    if (token === undefined) return undefined;
    const digest = tokenDigest(token);
    const id = digest.toString("base64url");
    const remembered = known.get(id);
    if (remembered && remembered.until > clock()) return remembered.principal;
    const role = await roleOf(digest);
    const principal = isRole(role) ? { role, id } : undefined;
    if (known.size >= rememberAtMost) known.clear();
    known.set(id, { principal, until: clock() + rememberMs });
    return principal;
  };
}

function isRole(role: string | undefined): role is Role {
  return role === "admin" || role === "read_only";
}

import { createHash, timingSafeEqual } from "node:crypto";

/** Checks an `Authorization` header against the one token, in a time that tells nothing about the token. */
export function bearerCheck(token: string): (header: string | undefined) => boolean {
  const expected = digest(token);
  return header => {
    const given = /^Bearer +(\S+) *$/i.exec(header ?? "")?.[1];
    return given !== undefined && timingSafeEqual(digest(given), expected);
  };
}

/** Everything of the dashboard needs the admin's token (seed: "Auth: Admin session required"). */
export function needsToken(path: string): boolean {
  return path.startsWith("/dashboard/");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

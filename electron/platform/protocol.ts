import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { protocol, type Session } from "electron";
import { assetOf } from "./assets.ts";
import { contentSecurityPolicy, cspNonceMark } from "./csp.ts";

/** Before the application is ready: `app:` becomes a standard, secure scheme, and never one that bypasses the CSP. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves `folder` as `app://bundle/`, each page with a policy and a nonce of its own. */
export function serveBundle(session: Session, folder: string): void {
  session.protocol.handle("app", async request => {
    const asset = assetOf(folder, request);
    const content = asset && (await readFile(asset.file).catch(() => null));
    if (!content) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString("base64");
    const headers = {
      "content-type": asset.type,
      "content-security-policy": contentSecurityPolicy(nonce),
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
    };
    const isPage = asset.type.startsWith("text/html");
    return new Response(isPage ? content.toString("utf8").replaceAll(cspNonceMark, nonce) : content, {
      headers,
    });
  });
}

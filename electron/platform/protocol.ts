import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { protocol, type Session } from "electron";
import { assetOf, pictureHashOf } from "./assets.ts";
import { contentSecurityPolicy, cspNonceMark, previewPolicy } from "./csp.ts";

/** Before the application is ready: `app:` becomes a standard, secure scheme, and never one that bypasses the CSP. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves `folder` as `app://bundle/`, each page with a policy and a nonce of its own, and the workspace's pictures below
 * `images/` by their hash.
 */
export function serveBundle(
  session: Session,
  folder: string,
  picture: (hash: string) => Uint8Array | null,
): void {
  session.protocol.handle("app", async request => {
    const hash = pictureHashOf(request);
    if (hash !== null) return pictureResponse(picture(hash));
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

/**
 * The page that draws previews for exports, and the pictures that it may show, to a session of its own: nothing else of
 * the studio is there, and the page can ask for nothing.
 */
export function servePreviewPage(
  session: Session,
  folder: string,
  picture: (hash: string) => Uint8Array | null,
): void {
  session.protocol.handle("app", async request => {
    const hash = pictureHashOf(request);
    if (hash !== null) return pictureResponse(picture(hash));
    const asset = assetOf(path.dirname(folder), request);
    const isOwn = asset?.file.startsWith(folder + path.sep) ?? false;
    const content = asset && isOwn && (await readFile(asset.file).catch(() => null));
    if (!content) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(content), {
      headers: {
        "content-type": asset.type,
        "content-security-policy": previewPolicy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
    });
  });
}

/** What lies under a hash never changes. Made here from WebP of our own; a page that opens it finds nothing that runs. */
function pictureResponse(bytes: Uint8Array | null): Response {
  if (bytes === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "image/webp",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "max-age=31536000, immutable",
    },
  });
}

import path from "node:path";

/** Where the studio's own files are served; the only origin a window ever has. */
export const bundleOrigin = "app://bundle";

/** What may be served, by extension; anything else does not exist. */
const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".gz": "application/gzip",
};

/**
 * The file and its type behind an address of the bundle, or `null`: another host or method, a type not served, or a
 * path that leaves `root` in any spelling.
 */
export function assetOf(
  root: string,
  request: { readonly method: string; readonly url: string },
): { readonly file: string; readonly type: string } | null {
  const { pathname } = request.method === "GET" ? inBundle(request.url) : nowhere;
  if (pathname === null || /[\\\0:]/.test(pathname)) return null;
  const file = path.resolve(root, `.${pathname.endsWith("/") ? `${pathname}index.html` : pathname}`);
  const relative = path.relative(root, file);
  if (relative === "" || relative.startsWith("..") || path.isAbsolute(relative)) return null;
  const type = mimeTypes[path.extname(file)];
  return type ? { file, type } : null;
}

/** The hash in the address of one of the workspace's pictures, or `null`: `app://bundle/images/<64 digits>.webp`. */
export function pictureHashOf(request: { readonly method: string; readonly url: string }): string | null {
  if (request.method !== "GET" || !isBundle(request.url)) return null;
  return /^\/images\/([0-9a-f]{64})\.webp$/.exec(new URL(request.url).pathname)?.[1] ?? null;
}

const nowhere = { pathname: null };

/** The decoded path of an address of the bundle. */
function inBundle(address: string): { readonly pathname: string | null } {
  if (!isBundle(address)) return nowhere;
  try {
    return { pathname: decodeURIComponent(new URL(address).pathname) };
  } catch {
    return nowhere;
  }
}

/** True for addresses of the studio's own files, exactly: scheme, host, no port, no credentials. */
export function isBundle(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === "app:" && url.host === "bundle" && url.username === "" && url.password === "";
}

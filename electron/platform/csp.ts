/** Stands in the built index.html wherever a nonce belongs; replaced in every answer (`protocol.ts`). */
export const cspNonceMark = "kigo-csp-nonce";

/**
 * The window's whole policy: its own files, and styles that carry this answer's nonce (the component kit makes
 * `<style>` elements at run time). Nothing else loads, runs, frames or leaves.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Of the page that draws previews for exports: its own script, fonts and pictures; it asks for nothing. */
export const previewPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

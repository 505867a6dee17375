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

/** The nonce that the page's policy lets style elements carry; main writes it into the page it serves. */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"], meta[name="csp-nonce"]');
  return meta?.nonce || meta?.content || "";
}

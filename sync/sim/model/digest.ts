/**
 * 128 bits of a text as 32 hexadecimal digits (MurmurHash3's mixing in four lanes). Enough to tell records apart;
 * it keeps no secret. There is no crypto in this part of the project.
 */
export function digestOf(text: string): string {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = finished(a ^ text.length);
  b = finished(b ^ a);
  c = finished(c ^ b);
  d = finished(d ^ c);
  return [a ^ d, b ^ a, c ^ b, d].map(lane => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

function finished(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/**
 * `now`, with every part of it that says the same as in `before` being the object of before; `before` itself if all of
 * it does. An answer that comes anew whole then draws only what changed. `now` is plain data and the caller's own.
 */
export function withSameParts<T>(before: T | undefined, now: T): T {
  return before !== undefined && share(before, now) ? before : now;
}

/** Whether both say the same; if not, `now` has taken over what does. */
function share(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true;
  if (!isWhole(before) || !isWhole(now) || Array.isArray(before) !== Array.isArray(now)) return false;
  const keys = Object.keys(now);
  let isSame = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const former: unknown = Reflect.get(before, key);
    const part: unknown = Reflect.get(now, key);
    if (Object.is(former, part)) {
      isSame &&= former !== undefined || Object.hasOwn(before, key);
      continue;
    }
    const isSamePart = Object.hasOwn(before, key) && share(former, part);
    if (isSamePart) Reflect.set(now, key, former);
    isSame &&= isSamePart;
  }
  return isSame;
}

const isWhole = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Lines that Page Up and Page Down move by. */
const page = 15;

/** Where a key leads from a line of the list, or `null` for a key that leads nowhere. */
export function stepTo(key: string, from: number, count: number): number | null {
  const target = targetOf(key, from, count);
  return target === null || count === 0 ? null : Math.min(Math.max(target, 0), count - 1);
}

function targetOf(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowUp":
      return from - 1;
    case "ArrowDown":
      return from + 1;
    case "PageUp":
      return from - page;
    case "PageDown":
      return from + page;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** The address of a bundled picture by its `asset:` name, or `null`. The preview fetches nothing else. */
export function assetUrl(ref: string): string | null {
  return bundled.get(ref) ?? null;
}

const files = import.meta.glob<string>("../../../resources/art/*.svg", {
  eager: true,
  query: "?url",
  import: "default",
});

const bundled = new Map(
  Object.entries(files).map(([path, url]) => [`asset:${path.slice(path.lastIndexOf("/") + 1)}`, url]),
);

const files = import.meta.glob<string>("../../../../resources/art/*.svg", {
  eager: true,
  query: "?url",
  import: "default",
});

/** Where the page finds a bundled picture that an offer names as `asset:FILE`. */
export function artAddress(ref: string): string | undefined {
  return files[`../../../../resources/art/${ref.replace("asset:", "")}`];
}

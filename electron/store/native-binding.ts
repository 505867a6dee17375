/**
 * The addon that ships with the package needs Node-API 10; an older runtime takes one built for it, whose path
 * the bootstrap hands over. Loading the wrong one ends the process without a word, so it is never tried.
 */
export function nativeBinding(): { readonly nativeBinding?: string } {
  if (Number(process.versions.napi) >= 10) return {};
  const path = process.env.KIGO_SQLITE_BINDING;
  if (path === undefined || path === "") {
    throw new Error("This runtime needs its own SQLite addon: KIGO_SQLITE_BINDING names no file.");
  }
  return { nativeBinding: path };
}

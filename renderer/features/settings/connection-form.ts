import type { Connection } from "#shared/ipc/views.ts";

/** What is wrong with an address, as a sentence; `null` where nothing is. */
export function addressProblem(address: string): string | null {
  const text = address.trim();
  if (!URL.canParse(text)) return "This is no address. One looks like https://api.example.com";
  const { protocol, username, password } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return "The address starts with https:// or http://";
  if (username || password) return "Leave the name and password out; the token goes into its own field.";
  return null;
}

/** Where the token lives, or will. */
export function tokenPlace(place: Connection["token"]): string {
  switch (place) {
    case "keychain":
      return "Kept in this computer's keychain.";
    case "session":
      return "Kept in memory until the studio closes: this computer has no keychain that can hold it.";
    case "none":
      return "Goes into this computer's keychain. Where there is none, it is kept only until the studio closes.";
  }
}

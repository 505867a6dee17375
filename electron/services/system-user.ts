import { userInfo } from "node:os";

/** Whose edits these are, where nobody says otherwise. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

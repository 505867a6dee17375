import type { KeyFileMade } from "#shared/ipc/protection-views.ts";
import type { Protection } from "#shared/ipc/views.ts";

/** What each protection means, in words. */
export const protectionWords: Readonly<
  Record<Protection, { readonly title: string; readonly text: string }>
> = {
  none: {
    title: "Not protected",
    text: "Whoever opens this folder can read the offers. Customer lists are not taken.",
  },
  keychain: {
    title: "Protected by the keychain",
    text: "Encrypted with a key that this computer gives to you alone, once you are signed in.",
  },
  passphrase: {
    title: "Protected by a passphrase",
    text: "Encrypted with a key made from your passphrase. The studio asks for it at each start.",
  },
  key_file: {
    title: "Protected by a key file",
    text: "Encrypted with the key in a file. The studio starts with --key-file, or asks for the file.",
  },
};

/** What to know of a key file that was just written. */
export function keyFileWords({ file, warning }: KeyFileMade) {
  return {
    tone: warning === null ? ("good" as const) : ("warning" as const),
    title: `The key is in ${file}.`,
    text:
      warning ??
      "Whoever has it opens the workspace. Keep it where only you can read it, and a copy elsewhere.",
  };
}

/** What is wrong with a new passphrase, as a sentence; `null` where nothing is. */
export function passphraseFault(passphrase: string, again: string, shortest: number): string | null {
  const length = Array.from(passphrase).length;
  if (length < shortest)
    return `At least ${shortest} characters; a few words together are easy to keep in mind.`;
  return passphrase === again ? null : "The two are not the same.";
}

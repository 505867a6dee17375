/** What opens a locked workspace, by how its key is kept. */
export function leadFor(kind: string): string {
  return leads[kind] ?? "It is encrypted. Open it with the file that holds its key.";
}

const leads: Readonly<Record<string, string>> = {
  passphrase: "It is encrypted. Type its passphrase; a wrong one changes nothing.",
  keychain:
    "Its key is in a keychain that this computer does not open: another user's, another computer's, or a locked one. Sign in as the person who protected it, or open it with a key file.",
};

/** What a person can do about a workspace that was not opened, by the kind of failure the store reports. */
const adviceByKind: Readonly<Record<string, string>> = {
  newer: "Start the newer studio, or open another workspace with --workspace and its folder.",
  key_needed: "Start the studio with --key-file and the file that holds this workspace's key.",
  wrong_key:
    "Start the studio with the key file that belongs to this workspace. A wrong key destroys nothing.",
  unprotected:
    "Start the studio without a key file, or open another workspace with --workspace and its folder.",
  unreadable:
    "Put a backup in place of the file studio.db, or open another workspace with --workspace and its folder.",
  bad_key: "Start the studio with a key file that can be read: 64 hexadecimal digits or 32 bytes.",
  storage: "Make the folder writable and see that the disk has room, then start the studio again.",
};

export function adviceFor(kind: string | null): string {
  return (
    adviceByKind[kind ?? ""] ??
    "Start the studio again, or open another workspace with --workspace and its folder."
  );
}

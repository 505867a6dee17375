/** What keeps a secret for the operating system's user; Electron's safeStorage in the desktop. */
export interface Keychain {
  encrypt(text: string): Buffer;
  decrypt(secret: Buffer): string;
}

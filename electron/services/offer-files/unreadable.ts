import { type Failure, fail } from "#shared/domain/result.ts";

/** The file cannot be read as what it claims to be; nothing of it was taken (CONTRACT.md: exit 2). */
export type Unreadable = Failure<"unreadable">;

export const unreadable = (message: string) => fail("unreadable", `${message} Nothing was imported.`);

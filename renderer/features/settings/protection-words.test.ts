import { expect, it } from "vitest";
import { passphraseFault } from "./protection-words.ts";

it.each([
  ["", "", "At least 12 characters"],
  ["short", "short", "At least 12 characters"],
  ["🔑🔑🔑🔑🔑🔑", "🔑🔑🔑🔑🔑🔑", "At least 12 characters"],
  ["correct horse battery", "correct horse batery", "not the same"],
  ["correct horse battery", "correct horse battery", null],
  ["            ", "            ", null],
])("of %j, typed again as %j: %s", (passphrase, again, fault) => {
  const said = passphraseFault(passphrase, again, 12);
  if (fault === null) expect(said).toBeNull();
  else expect(said).toContain(fault);
});

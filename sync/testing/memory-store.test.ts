import { createMemoryStore } from "./memory-store.ts";
import { describeStore } from "./store-contract.ts";

describeStore("the memory store", () => {
  let count = 0;
  const ulid = () => String(++count).padStart(26, "0");
  return { store: createMemoryStore({ random: { ulid, fraction: () => 0.5 } }), end: () => undefined };
});

import type { StoreWriter } from "./ports.ts";
import type { Json } from "./record.ts";
import type { Run } from "./run.ts";
import { omit } from "./values.ts";
import { type Write, type Written, writeOnce } from "./writing.ts";

/**
 * Sends a PUT of a whole record. A 400 or 422 that names a field we only echoed: it is dropped, remembered for this
 * server, and the record is sent once more (SYNC.md W7). `ours`: wire names that the change itself carries.
 */
export async function putEchoing(
  run: Run,
  write: Write,
  ours: readonly string[],
  accept: (writer: StoreWriter, json: Json) => void,
): Promise<Written> {
  const { store } = run.ports;
  const memory = `refused_echo:${write.intent.entity}`;
  const known = (store.meta(memory) ?? "").split(" ").filter(name => name !== "" && !ours.includes(name));
  const send = (without: readonly string[]) =>
    writeOnce(run, { ...write, body: omit(write.body ?? {}, without) }, accept);
  const result = await send(known);
  if (result.kind !== "refused" || (result.status !== 400 && result.status !== 422)) return result;
  const told = withPartners(ours);
  const echoed = Object.keys(write.body ?? {}).filter(name => !told.has(name) && !known.includes(name));
  const named = echoed.filter(name => new RegExp(`\\b${name}\\b`).test(result.message));
  if (named.length === 0) return result;
  const dropped = [...known, ...named];
  store.transaction(writer => writer.setMeta(memory, dropped.join(" ")));
  return send(dropped);
}

/** Wire names that a server judges together: what is said of one is said of our change of the other (SYNC.md M2). */
const pairs = [
  ["start_date", "end_date"],
  ["version_active_from", "offer_expiry_date"],
  ["savings_amount", "savings_type"],
  ["offer_redemption_methods", "code_type"],
] as const;

function withPartners(names: readonly string[]): ReadonlySet<string> {
  const partners = pairs.filter(pair => pair.some(name => names.includes(name))).flat();
  return new Set([...names, ...partners]);
}

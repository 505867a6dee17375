import { believeGone } from "./absence.ts";
import { mergeInto } from "./apply-pulled.ts";
import { holdsKind } from "./capabilities.ts";
import { changesFrom } from "./change-feed.ts";
import { notKigo } from "./list-answer.ts";
import { inParallel } from "./pacer.ts";
import type { StoreWriter } from "./ports.ts";
import type { JsonObject, SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { descriptivePath, readDescriptive, readTexts } from "./texts.ts";
import { isObject } from "./values.ts";

/** An offer's texts in one language. */
interface TextsKey {
  readonly offer: number;
  readonly language: string;
}

/**
 * Texts in other languages than the offers' own, which list rows don't show. The feed, read from its beginning, names
 * those there are; without one they are read when an offer that has some here is (a list for each offer is too much).
 */
export async function pullTranslations(run: Run): Promise<void> {
  if (!holdsKind(run.capabilities, "descriptive")) return;
  const here = translationsHere(run);
  const there = run.capabilities.feed ? await translationsInFeed(run) : [];
  const isNew = (key: TextsKey) =>
    !here.some(each => each.offer === key.offer && each.language === key.language);
  const keys = [...here, ...there.filter(isNew)];
  await inParallel(run.pacer, keys, key => pullTexts(run, key));
}

async function translationsInFeed(run: Run): Promise<readonly TextsKey[]> {
  const { store } = run.ports;
  const found: TextsKey[] = [];
  for await (const { changes } of changesFrom(run, null)) {
    for (const { kind, key, gone } of changes) {
      const { offer_id: offer, language_code: language } = key;
      if (kind !== "descriptive" || gone || typeof offer !== "number" || typeof language !== "string")
        continue;
      const local = store.byServerId("offer", offer);
      if (local && local.base?.defaultLanguage !== language) found.push({ offer, language });
    }
  }
  return found;
}

function translationsHere(run: Run): readonly TextsKey[] {
  const { store } = run.ports;
  return store.ofKind("descriptive").flatMap(({ parentId, base, fields }) => {
    const offer = parentId === null ? null : store.record("offer", parentId)?.serverId;
    return offer && base !== null ? [{ offer, language: String(fields.languageCode) }] : [];
  });
}

/** Reads one language's texts and merges them; a 404 means that they are gone. */
async function pullTexts(run: Run, { offer, language }: TextsKey): Promise<void> {
  const { store } = run.ports;
  const there = await readTextsRow(run, offer, language);
  const local = store.byServerId("offer", offer);
  if (local === null) return;
  if (there.kind === "there") {
    store.transaction(write => applyTexts(run, write, local.id, there.row));
    return;
  }
  const translation = translationOf(store.children(local.id), language);
  if (translation?.base) believeGone(run, [{ record: translation, fromApi: there.fromApi }]);
}

export type TextsThere =
  | { readonly kind: "there"; readonly row: JsonObject; readonly etag: string | undefined }
  | { readonly kind: "absent"; readonly fromApi: boolean };

/** GET of one language's texts. */
export async function readTextsRow(run: Run, offer: number, language: string): Promise<TextsThere> {
  const path = descriptivePath(offer, language);
  const reply = await run.session.read(path);
  if (reply.kind === "refused" && reply.status === 404) return { kind: "absent", fromApi: reply.fromApi };
  if (reply.kind === "ok" && isObject(reply.json))
    return { kind: "there", row: reply.json, etag: reply.etag };
  throw notKigo(`GET ${path} answers no texts`);
}

/** Into the offer's own fields where it is its language, else into a record of its own. */
export function applyTexts(run: Run, write: StoreWriter, offerId: string, row: JsonObject): void {
  const texts = readDescriptive(row);
  const offer = write.record("offer", offerId);
  if (texts === null || offer?.serverId == null) return;
  const { serverId } = offer;
  if ((offer.base?.defaultLanguage ?? "en") === texts.language) {
    const fields = readTexts(row, run.mapping.currency);
    if (mergeInto(run, write, offer, { serverId, fields, beside: true })) run.tally.pulled += 1;
    return;
  }
  const { fields, extra } = texts;
  const local = translationOf(write.children(offerId), texts.language);
  if (local === undefined) {
    write.insertPulled({
      entity: "descriptive",
      parentId: offerId,
      serverId,
      key: null,
      fields,
      extra,
      createdAt: null,
      hash: null,
    });
    run.tally.pulled += 1;
  } else if (mergeInto(run, write, local, { serverId, fields, extra })) run.tally.pulled += 1;
}

export const translationOf = (children: readonly SyncRecord[], language: string): SyncRecord | undefined =>
  children.find(({ entity, fields }) => entity === "descriptive" && fields.languageCode === language);

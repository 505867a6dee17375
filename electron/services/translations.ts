import { readRecordField } from "#shared/domain/read-record.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import {
  madeFromAfter,
  madeFromField,
  noTexts,
  readTexts,
  type Texts,
  type TextsPatch,
  translatedFields,
} from "#shared/domain/translations.ts";
import type { Translation, Translations } from "#shared/ipc/translation-views.ts";
import { holdsKind, type SyncRecord } from "#sync/index.ts";
import type { ChildChange, LocalStore, StoredOffer } from "../store/index.ts";
import { storing } from "./storing.ts";

type Answer = Result<Translations, Failure<"not_found" | "invalid" | "storage">>;

/**
 * An offer's texts in other languages, each a record beside it. Every change is an edit of the offer: durable when it
 * answers, in its history, and on a synced offer a draft revision (SYNC.md P2).
 */
export interface TranslationService {
  list(offer: string): Answer;
  /** Empty; a language that was taken out comes back as it was. `invalid`: it is there, or the offer's own. */
  add(offer: string, language: string): Answer;
  save(offer: string, language: string, patch: TextsPatch): Answer;
  /** Its texts count as made from the source as it is. */
  confirm(offer: string, language: string): Answer;
  remove(offer: string, language: string): Answer;
}

export function createTranslationService(options: {
  readonly store: LocalStore;
  readonly onChange: (offer: string) => void;
}): TranslationService {
  const { store, onChange } = options;

  function change(
    id: string,
    language: string,
    changeOf: (
      offer: StoredOffer,
      present: SyncRecord | null,
    ) => Result<ChildChange | null, Failure<"invalid">>,
  ): Answer {
    return storing((): Answer => {
      const offer = store.offers.get(id);
      if (offer === null) return missing(id);
      if (offer.deleted) return fail("invalid", "This offer is deleted. Restore it before you edit it.");
      const wanted = changeOf(offer, translationOf(offer, language));
      if (!wanted.ok) return wanted;
      if (wanted.value === null) return ok(viewOf(store, offer));
      store.offers.change(id, { children: [wanted.value], stage: "draft" }, "edit");
      onChange(id);
      const after = store.offers.get(id);
      return after === null ? missing(id) : ok(viewOf(store, after));
    });
  }

  return {
    list: id =>
      storing((): Answer => {
        const offer = store.offers.get(id);
        return offer === null ? missing(id) : ok(viewOf(store, offer));
      }),
    add: (id, given) => {
      const read = readRecordField("descriptive", "languageCode", given);
      if (!read.ok) return fail("invalid", read.error.message);
      const language = String(read.value ?? "");
      return change(id, language, (offer, present) => {
        if (language === "") return fail("invalid", "Choose a language.");
        if (isSame(offer.fields.defaultLanguage ?? "", language))
          return fail("invalid", "The offer's own texts are in this language.");
        if (present === null)
          return ok({ ...child, id: null, fields: { ...noTexts, languageCode: language } });
        return present.deleted
          ? ok({ ...child, id: present.id, deleted: false })
          : fail("invalid", "This language is there already.");
      });
    },
    save: (id, language, patch) =>
      change(id, language, (offer, present) => {
        if (present === null || present.deleted) return gone;
        const read = readGiven(patch);
        if (!read.ok) return read;
        const texts = read.value;
        const before = asTranslation(present);
        if (
          translatedFields.every(field => texts[field] === undefined || texts[field] === before.texts[field])
        )
          return ok(null);
        const madeFrom = madeFromAfter(before, texts, sourceOf(offer));
        return ok({ ...child, id: present.id, fields: { ...texts, [madeFromField]: madeFrom } });
      }),
    confirm: (id, language) =>
      change(id, language, (offer, present) => {
        if (present === null || present.deleted) return gone;
        const { texts } = asTranslation(present);
        const source = sourceOf(offer);
        const madeFrom = { ...noTexts };
        for (const field of translatedFields) if (texts[field] !== null) madeFrom[field] = source[field];
        return ok({ ...child, id: present.id, fields: { [madeFromField]: madeFrom } });
      }),
    remove: (id, language) =>
      change(id, language, (_offer, present) =>
        present === null || present.deleted ? ok(null) : ok({ ...child, id: present.id, deleted: true }),
      ),
  };
}

/** The named texts as they are kept. */
function readGiven(patch: TextsPatch): Result<Partial<Texts>, Failure<"invalid">> {
  const texts: Partial<Texts> = {};
  for (const field of translatedFields) {
    if (patch[field] === undefined) continue;
    const read = readRecordField("descriptive", field, patch[field]);
    if (!read.ok) return fail("invalid", read.error.message);
    texts[field] = typeof read.value === "string" ? read.value : null;
  }
  return ok(texts);
}

const child = { entity: "descriptive" } as const;
const gone = fail("invalid", "This language was taken out. Add it again to write in it.");
const missing = (id: string) => fail<"not_found">("not_found", `There is no offer ${id} in this workspace.`);

export const sourceOf = ({ fields }: Pick<StoredOffer, "fields">): Texts => readTexts(fields);

/** A record of an offer's texts in one language, in the words of the section Languages. */
export function asTranslation({ fields, base }: SyncRecord): Translation {
  return {
    language: String(fields.languageCode ?? ""),
    texts: readTexts(fields),
    madeFrom: readTexts(fields[madeFromField]),
    live: base !== null,
  };
}

function viewOf(store: LocalStore, offer: StoredOffer): Translations {
  const languages = offer.descriptives.filter(({ deleted }) => !deleted).map(asTranslation);
  return {
    offer: offer.id,
    source: sourceOf(offer),
    languages: languages.toSorted((a, b) => (a.language < b.language ? -1 : 1)),
    held: holdsKind(store.sync.capabilities(), "descriptive"),
  };
}

/** One that is there before one that was taken out. */
function translationOf({ descriptives }: StoredOffer, language: string): SyncRecord | null {
  const same = descriptives.filter(({ fields }) => isSame(String(fields.languageCode ?? ""), language));
  return same.find(({ deleted }) => !deleted) ?? same[0] ?? null;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

import { z } from "zod";
import type { Json } from "./json.ts";
import { type FieldFault, readNumber, readText, readWhole } from "./normalise.ts";
import { isLocalPicture } from "./picture.ts";
import { datePart, isPlainDate } from "./plain-date.ts";
import { promoCodeFault } from "./promo-code.ts";
import type { RecordKind } from "./records.ts";
import type { Result } from "./result.ts";
import { controlTypes, programTypes } from "./words.ts";

/**
 * What an author may write into each kind of record but offers, whose form has rules of its own (`rules.ts`). Each
 * field reads what a person, a file or a window gives and answers its normalised form: empty is `null`, numbers may
 * be written as text. These bind authors, never data: pulled records are not asked (SYNC.md W3).
 */
export type WrittenKind = Exclude<RecordKind, "offer">;

/** A field that reads with `read` and then says in a sentence what is wrong with the value, if anything. */
const field = <T extends Json>(
  read: (raw: unknown) => Result<T | null, FieldFault>,
  faultOf: (value: T) => string | null = () => null,
) =>
  z.unknown().transform((raw, context): Json => {
    const value = read(raw);
    const fault = value.ok ? value.value !== null && faultOf(value.value) : value.error.message;
    if (value.ok && typeof fault !== "string") return value.value;
    context.addIssue({ code: "custom", message: typeof fault === "string" ? fault : "" });
    return z.NEVER;
  });

const tooLong = (text: string, most: number): string | null => {
  const length = Array.from(text).length;
  return length <= most ? null : `It has ${length} characters; there is room for ${most}.`;
};
const textUpTo = (most: number) => field(readText, text => tooLong(text, most));

/** The server keeps an address; the name of a picture on this computer would mean nothing there. */
const pictureAddress = field(readText, text =>
  isLocalPicture(text)
    ? "This is a picture of this computer, not an address. Write one that starts with https://."
    : tooLong(text, 2048),
);

/** The server's own limits (shared/api): names of 255 characters, words of 64. */
const name = textUpTo(255);
const word = textUpTo(64);

const oneOf = (words: readonly string[]) =>
  field(asWord, text =>
    words.includes(text) ? null : `“${text}” is none of its words: ${words.join(", ")}.`,
  );

const date = field(
  raw => {
    const text = readText(raw);
    return text.ok && text.value !== null ? { ok: true, value: datePart(text.value) } : text;
  },
  text => (isPlainDate(text) ? null : `“${text}” is no day of the calendar. Write it like 2025-12-31.`),
);

const degrees = (most: number) =>
  field(readNumber, value =>
    Math.abs(value) <= most ? null : `${value} is no place on earth: from -${most} to ${most} degrees.`,
  );

const wholeAbove0 = field(readWhole, limitFault);

const yesOrNo = field(raw => {
  const text = typeof raw === "string" ? raw.trim().toLowerCase() : raw;
  if (text === true || text === "true" || text === "yes") return { ok: true, value: true };
  if (text === false || text === "false" || text === "no") return { ok: true, value: false };
  return { ok: false, error: { kind: "text", message: "Write true or false." } };
});

const language = field(readText, text =>
  isLanguage(text) ? null : `“${text}” is no language. Write a code such as de or pt-BR.`,
);

const timeZone = field(readText, text =>
  isTimeZone(text) ? null : `“${text}” is no time zone. Use a name such as America/Chicago.`,
);

/** Which record is meant: by its id or its name; the services find it. */
const reference = name;

export const recordSchemas = {
  partner: z.object({ partnerName: name, partnerType: word, partnerStatus: word }),
  program: z.object({
    programName: name,
    programType: oneOf(programTypes),
    programStatus: word,
    partner: reference,
  }),
  merchant: z.object({
    merchantName: name,
    merchantType: word,
    merchantStatus: word,
    primaryCategoryId: field(readWhole),
    timeZone,
  }),
  location: z.object({
    addressLine1: name,
    city: name,
    state: name,
    postalCode: textUpTo(32),
    latitude: degrees(90),
    longitude: degrees(180),
  }),
  campaign: z.object({
    campaignName: name,
    campaignType: word,
    startDate: date,
    endDate: date,
    program: reference,
  }),
  offer_type: z.object({ typeName: name, typeDescription: textUpTo(2000), isActive: yesOrNo }),
  descriptive: z.object({
    languageCode: language,
    offerTitle: textUpTo(1000),
    offerDescription: textUpTo(20_000),
    termsConditions: textUpTo(50_000),
    imageUrl: pictureAddress,
  }),
  promo_code: z.object({
    promoCode: field(readText, promoCodeFault),
    codeType: word,
    totalUsageLimit: wholeAbove0,
  }),
  redemption_control: z.object({
    controlType: oneOf(controlTypes),
    controlValue: field(readJson),
    isActive: yesOrNo,
  }),
} as const satisfies Record<WrittenKind, z.ZodObject>;

/** `Closed loop` and `closed-loop` are written as the list has them. */
function asWord(raw: unknown): Result<string | null, FieldFault> {
  const text = readText(raw);
  if (!text.ok || text.value === null) return text;
  return { ok: true, value: text.value.toLowerCase().replaceAll(/[\s-]+/g, "_") };
}

/** JSON as it is; text is read as JSON if it is any, else it is the value itself. */
function readJson(raw: unknown): Result<Json, FieldFault> {
  if (typeof raw !== "string") {
    const json = z.json().safeParse(raw ?? null);
    return json.success
      ? { ok: true, value: json.data }
      : { ok: false, error: { kind: "text", message: "This is no value that JSON can hold." } };
  }
  const text = readText(raw);
  if (!text.ok || text.value === null) return text;
  try {
    return { ok: true, value: z.json().parse(JSON.parse(text.value)) };
  } catch {
    return text;
  }
}

function limitFault(limit: number): string | null {
  return limit > 0 ? null : `A limit is a whole number above 0, not ${limit}.`;
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/** Offsets such as +02:00 are zones to JavaScript, with the opposite sign to PostgreSQL. */
function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat("en", { timeZone: zone }).format(0) !== "";
  } catch {
    return false;
  }
}

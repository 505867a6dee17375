/**
 * The North American coupon code, GS1 application identifier 8110 (GS1 US "North American Coupon Application
 * Guideline Using GS1 DataBar Expanded Symbols"): digits whose variable parts say their own length.
 */

/** What is wrong with a coupon code, in a sentence; `null` if nothing is. Written with or without `(8110)` in front. */
export function couponFault(text: string): string | null {
  const digits = couponDigits(text);
  if (digits === null) return "A coupon code is (8110) and then digits alone.";
  if (digits.length > 70) return `A coupon code has at most 70 digits; this one has ${digits.length}.`;
  const reader = { rest: digits };
  for (const part of parts) {
    const fault = part(reader);
    if (fault !== null) return fault;
  }
  return optionalParts(reader);
}

/** The digits behind the identifier; `null` if there is anything but digits. */
export function couponDigits(text: string): string | null {
  return /^(?:\(8110\))?(\d+)$/.exec(text)?.[1] ?? null;
}

interface Reader {
  rest: string;
}
type Part = (reader: Reader) => string | null;

/** Digits of a fixed count. */
const fixed =
  (what: string, count: number): Part =>
  reader =>
    take(reader, count) === null ? `The coupon code ends inside ${what}.` : null;

/** A digit that says how many follow: `base` more than it says. */
const counted =
  (what: string, least: number, most: number, base = 0): Part =>
  reader => {
    const says = take(reader, 1);
    if (says === null) return `The coupon code ends before ${what}.`;
    if (Number(says) < least || Number(says) > most) {
      return `The length of ${what} is a digit from ${least} to ${most}, not ${says}.`;
    }
    return take(reader, Number(says) + base) === null ? `The coupon code ends inside ${what}.` : null;
  };

/** One digit of a list. */
const oneOf =
  (what: string, digits: string): Part =>
  reader => {
    const digit = take(reader, 1);
    if (digit === null) return `The coupon code ends before ${what}.`;
    return digits.includes(digit)
      ? null
      : `For ${what} there is ${Array.from(digits).join(", ")}, not ${digit}.`;
  };

/** How much must be bought of what: units, money, weight, volume or a transaction, and the family of the products. */
const purchase = (what: string): readonly Part[] => [
  counted(`the ${what} purchase`, 1, 5),
  oneOf(`the kind of the ${what} purchase`, "012349"),
  fixed(`the family code of the ${what} purchase`, 3),
];

/** 9 stands for the company that gives the coupon. */
const company =
  (what: string): Part =>
  reader => {
    if (!reader.rest.startsWith("9")) return counted(what, 0, 6, 6)(reader);
    take(reader, 1);
    return null;
  };

const parts: readonly Part[] = [
  counted("the company prefix", 0, 6, 6),
  fixed("the offer code", 6),
  counted("the value saved", 1, 5),
  ...purchase("first"),
];

/** Each begins with its own digit; they come in rising order, each at most once. */
const optional: Readonly<Record<string, readonly Part[]>> = {
  "1": [
    oneOf("the rule for more purchases", "0123"),
    ...purchase("second"),
    company("the second company prefix"),
  ],
  "2": [...purchase("third"), company("the third company prefix")],
  "3": [day("the last day")],
  "4": [day("the first day")],
  "5": [counted("the serial number", 0, 9, 6)],
  "6": [counted("the retailer", 1, 7, 6)],
  "9": [
    oneOf("the value code", "01256"),
    oneOf("what the value applies to", "012"),
    fixed("the store coupon flag", 1),
    oneOf("the do-not-multiply flag", "01"),
  ],
};

function optionalParts(reader: Reader): string | null {
  let last = "0";
  while (reader.rest !== "") {
    const name = take(reader, 1) ?? "";
    const wanted = Object.hasOwn(optional, name) ? optional[name] : undefined;
    if (wanted === undefined) return `No part of a coupon code begins with ${name}.`;
    if (name <= last) return `The parts of a coupon code come in order; ${name} comes after ${last}.`;
    last = name;
    for (const part of wanted) {
      const fault = part(reader);
      if (fault !== null) return fault;
    }
  }
  return null;
}

/** `YYMMDD`; the century is the nearest one, so that every February 29 of a year that divides by 4 is a day. */
function day(what: string): Part {
  return reader => {
    const digits = take(reader, 6);
    if (digits === null) return `The coupon code ends inside ${what}.`;
    const [year, month, date] = [0, 2, 4].map(from => Number(digits.slice(from, from + 2)));
    const last = lastDays[(month ?? 0) - 1] ?? 0;
    const isLeap = (year ?? 0) % 4 === 0;
    const isDay = date !== undefined && date >= 1 && date <= (month === 2 && !isLeap ? 28 : last);
    return isDay ? null : `“${digits}” is no ${what.replace("the ", "")}: it is written YYMMDD.`;
  };
}

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function take(reader: Reader, count: number): string | null {
  if (reader.rest.length < count) return null;
  const taken = reader.rest.slice(0, count);
  reader.rest = reader.rest.slice(count);
  return taken;
}

import { defuse } from "#shared/domain/formulas.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { choiceWord, fieldWords, stateWords } from "../../ui/words.ts";

/** What goes to the clipboard: the same table as lines of cells and as HTML. */
export interface CopiedTable {
  readonly plain: string;
  readonly html: string;
}

/** Offers as a table that a spreadsheet takes, with heads; a cell that looks like a formula is defused. */
export function copiedTable(
  offers: readonly OfferRow[],
  columns: readonly CopiedColumn[] = usual,
): CopiedTable {
  const lines = [
    columns.map(([head]) => head),
    ...offers.map(offer => columns.map(([, cell]) => cell(offer))),
  ];
  const cells = lines.map(line => line.map(cell => defuse(inOneLine(cell))));
  const [head = [], ...body] = cells;
  return {
    plain: cells.map(line => line.join("\t")).join("\r\n"),
    html: `<table><thead>${rowOf(head, "th")}</thead><tbody>${body.map(line => rowOf(line, "td")).join("")}</tbody></table>`,
  };
}

export type CopiedColumn = readonly [head: string, cell: (offer: OfferRow) => string];

/** Dates and amounts as data, for a spreadsheet to read; words as the screen has them. */
const usual: readonly CopiedColumn[] = [
  [fieldWords.offerTitle, ({ title }) => title ?? ""],
  ["State", ({ shown }) => stateWords[shown]],
  [fieldWords.merchantOwner, ({ merchantName, merchantOwner }) => merchantName ?? textOf(merchantOwner)],
  [fieldWords.offerType, ({ offerType }) => wordOf(offerType)],
  [fieldWords.offerValue, ({ offerValue }) => textOf(offerValue)],
  [fieldWords.offerValueUnit, ({ offerValueUnit }) => offerValueUnit ?? ""],
  [fieldWords.startDate, ({ startDate }) => startDate ?? ""],
  [fieldWords.endDate, ({ endDate }) => endDate ?? ""],
  [fieldWords.status, ({ status }) => wordOf(status)],
  [fieldWords.programType, ({ programType }) => wordOf(programType)],
  [fieldWords.redemptionMethods, ({ redemptionMethods }) => redemptionMethods.map(choiceWord).join("; ")],
  [fieldWords.channels, offer => offer.channels.map(choiceWord).join("; ")],
  [fieldWords.campaign, ({ campaign }) => campaign ?? ""],
  [fieldWords.tags, ({ tags }) => tags.join("; ")],
];

const textOf = (value: number | null) => (value === null ? "" : String(value));
const wordOf = (word: string | null) => (word === null ? "" : choiceWord(word));

/** Tabs and line ends are what divides the cells. */
const inOneLine = (cell: string) => cell.replaceAll(/[\t\r\n]+/g, " ").trim();

const rowOf = (cells: readonly string[], tag: "th" | "td") =>
  `<tr>${cells.map(cell => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

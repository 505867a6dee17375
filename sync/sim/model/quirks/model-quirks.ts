/** The ways in which real servers differ from the reference server. All are off in the plain model. */
export interface ModelQuirks {
  /** A PUT replaces the record: it is judged as a create's body, and a field that is absent becomes null or its default. */
  readonly putReplaces: boolean;
  /** A PUT answers 204 without the record. */
  readonly putAnswers204: boolean;
  /** Texts are stored without the white space around them. */
  readonly trimsTexts: boolean;
  /** Texts are stored cut to so many characters (dates, languages and the code type are no texts). */
  readonly cutsTextsAt: number | null;
  /** The plain dates of campaigns are answered as `2025-12-01T00:00:00Z`, as the dates of offers always are. */
  readonly datesWithTime: boolean;
  /** The dates of offers are answered as `2025-12-01`. */
  readonly datesWithoutTime: boolean;
  /** Pages sometimes hold fewer rows than were asked for and are there, never none. */
  readonly shortPages: boolean;
  /** A larger `limit` is taken as this one, in silence. */
  readonly maxLimit: number | null;
  /** Pages come as bare arrays, without a total. */
  readonly barePages: boolean;
  /** A PUT that sends this field as it is stored is refused with 422 that names it. */
  readonly refusesEcho: string | null;
  /** The server makes no promo code of its own. */
  readonly noServerCode: boolean;
  /** The server makes two promo codes of its own. */
  readonly twoServerCodes: boolean;
  /** Lists come in the order of the last writes: a row that changes moves to the end. */
  readonly unsortedLists: boolean;
}

export const noQuirks: ModelQuirks = {
  putReplaces: false,
  putAnswers204: false,
  trimsTexts: false,
  cutsTextsAt: null,
  datesWithTime: false,
  datesWithoutTime: false,
  shortPages: false,
  maxLimit: null,
  barePages: false,
  refusesEcho: null,
  noServerCode: false,
  twoServerCodes: false,
  unsortedLists: false,
};

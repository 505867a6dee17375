/**
 * How a suite looks behind the answers of a server, and does what other programs do to its records. Each server
 * brings its own; the suites know no database.
 */
export interface Inside {
  /** As the wire would have them. */
  descriptivesOf(offerId: number): Promise<object[]>;
  /** Gives an offer its texts, which no endpoint of today can. */
  describe(
    offerId: number,
    language: string,
    texts: { short_text: string; long_text?: string },
  ): Promise<void>;
  setRedemptionCount(codeId: number, count: number): Promise<void>;
  /** Gives the merchant's id. */
  addMerchant(merchant: NewMerchant): Promise<number>;
  redemptionsOf(offerId: number): Promise<object[]>;
  /** What is stored of the people on an offer's list; the hash as text of one character a byte. */
  membersOf(offerId: number): Promise<{ hash: string; last_digits: string | null }[]>;
}

export interface NewMerchant {
  merchant_name: string;
  merchant_type: string | null;
  status: string;
  primary_category_id: number | null;
  time_zone: string;
}

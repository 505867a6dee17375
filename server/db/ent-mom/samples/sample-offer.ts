/** One sample offer with what belongs to it. Days count from the day of loading; negative lies in the past. */
export interface SampleOffer {
  title: string | null;
  description?: string;
  terms?: string;
  type: string;
  /** The saving as the texts say it: amount and `percentage` or `fixed`. */
  savings?: [amount: string, type: "percentage" | "fixed"];
  methods: string[];
  fromDay: number;
  toDay: number | null;
  status?: string;
  language?: string;
  program?: string;
  reference?: string;
  url?: string;
  edition?: string;
  /** Text, limit of uses, uses so far. */
  code?: [text: string, limit: number | null, used: number];
  controls?: [type: string, value: unknown][];
}

export interface SampleMerchant {
  merchantId: number;
  offers: SampleOffer[];
}

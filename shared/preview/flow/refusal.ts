/** Why something can't be used, in the one shape of all refusals (design/CHANNELS.md, "Activation"). */
export interface Refusal {
  readonly icon: "broken" | "lock" | "calendar" | "clock" | "unknown" | "withdrawn" | "gone";
  readonly heading: string;
  readonly body: string;
  /** At most one main way on, and one beside it. */
  readonly action: string;
  readonly other: string | null;
  /** The offer it is about is known. */
  readonly showsOffer: boolean;
}

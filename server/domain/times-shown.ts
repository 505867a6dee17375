import { timeText } from "./wire-time.ts";

/** Today's server says of offer types, codes and controls not when they changed; a complete one does. */
export type ShowTimes = <Row extends { updated_at: Date }>(
  row: Row,
) => Omit<Row, "updated_at"> & { updated_at?: string };

export const withTimes: ShowTimes = ({ updated_at, ...row }) => ({
  ...row,
  updated_at: timeText(updated_at),
});

export const withoutTimes: ShowTimes = ({ updated_at: _, ...row }) => row;

import { timeText } from "./wire-time.ts";

/** `created_at` and `updated_at` of a row as the wire has them. */
export function timesOf(row: { created_at: Date; updated_at: Date }): {
  created_at: string;
  updated_at: string;
} {
  return { created_at: timeText(row.created_at), updated_at: timeText(row.updated_at) };
}

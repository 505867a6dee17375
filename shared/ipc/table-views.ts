import { z } from "zod";

/** Columns that the offers list can show as a table, in the order it opens with. */
export const tableColumns = [
  "title",
  "state",
  "merchant",
  "type",
  "value",
  "unit",
  "starts",
  "ends",
  "methods",
  "channels",
  "budget",
  "status",
  "programType",
  "program",
  "campaign",
  "tags",
  "code",
  "uses",
  "usesPerCustomer",
  "stage",
  "updated",
] as const;
export type TableColumn = (typeof tableColumns)[number];

const column = z.enum(tableColumns);

/** How a person arranged the table. What it says nothing of stands as it opens; `wholeLayout` fills it in. */
export const tableLayoutSchema = z.object({
  order: z.array(column).max(tableColumns.length),
  hidden: z.array(column).max(tableColumns.length),
  /** Stay in sight while the others scroll; they stand first, in the order of `order`. */
  pinned: z.array(column).max(tableColumns.length),
  /** Pixels. */
  widths: z.partialRecord(column, z.number().min(0).max(5_000)),
});
export type TableLayout = z.infer<typeof tableLayoutSchema>;

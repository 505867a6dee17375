import type { Database } from "../sqlite.ts";
import { records } from "./0001-records.ts";
import { sync } from "./0002-sync.ts";
import { history } from "./0003-history.ts";
import { workspace } from "./0004-workspace.ts";
import { search } from "./0005-search.ts";
import { everyKind } from "./0006-every-kind.ts";
import { pageMarks } from "./0007-page-marks.ts";
import { offerList } from "./0008-offer-list.ts";
import { keyedIntents } from "./0009-keyed-intents.ts";
import { acts } from "./0010-acts.ts";
import { budgetColumn } from "./0011-budget-column.ts";
import { notes } from "./0012-notes.ts";
import { pictures } from "./0013-pictures.ts";
import { previews } from "./0014-previews.ts";
import { offerTally } from "./0015-offer-tally.ts";

/** Forward only; a migration that a release carried is never edited. The place in the list is the schema number. */
export const migrations: readonly ((db: Database) => void)[] = [
  records,
  sync,
  history,
  workspace,
  search,
  everyKind,
  pageMarks,
  offerList,
  keyedIntents,
  acts,
  budgetColumn,
  notes,
  pictures,
  previews,
  offerTally,
];

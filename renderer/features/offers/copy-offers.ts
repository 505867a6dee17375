import { mostRows, type OfferView } from "#shared/ipc/offer-list-views.ts";
import type { OfferRow } from "#shared/ipc/views.ts";
import { studio } from "../../app/studio.ts";
import { formatCount } from "../../ui/format.ts";
import { toast } from "../../ui/toast.ts";
import { type CopiedColumn, type CopiedTable, copiedTable } from "./copied-table.ts";

/** Copies offers of a view as a table, in its order: with these columns, or those that tell most of an offer. */
export async function copyOffers(
  view: OfferView,
  ids: ReadonlySet<string>,
  columns?: readonly CopiedColumn[],
): Promise<void> {
  const rows = await rowsOf(view, ids, columns !== undefined);
  if (rows.length === 0) return;
  toClipboard(copiedTable(rows, columns));
  toast(`Copied ${formatCount(rows.length)} ${rows.length === 1 ? "offer" : "offers"} as a table`);
}

async function rowsOf(view: OfferView, ids: ReadonlySet<string>, redemption: boolean): Promise<OfferRow[]> {
  const found: OfferRow[] = [];
  for (let from = 0; found.length < ids.size; from += mostRows) {
    const answer = await studio.invoke("offers:page", { view, from, count: mostRows, redemption });
    if (!answer.ok || answer.value.rows.length === 0) break;
    found.push(...answer.value.rows.filter(({ id }) => ids.has(id)));
  }
  return found;
}

/** Through the event of a copy: it needs no permission, and takes both forms at once. */
function toClipboard({ plain, html }: CopiedTable): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", html);
  };
  document.addEventListener("copy", put, { once: true, capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
}

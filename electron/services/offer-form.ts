import type { ChildRecord } from "#shared/domain/child-records.ts";
import type { OfferForm } from "#shared/domain/offer.ts";
import type { Problem } from "#shared/domain/problem.ts";
import { composeRedemption } from "#shared/domain/redemption.ts";
import { errorsOf, newProblems, offerProblems, type RuleContext } from "#shared/domain/rules.ts";
import type { JudgedOffer, StoredOffer } from "../store/index.ts";

/** The whole form of an offer as it is on this computer. */
export function formOf({ fields, codes, controls }: JudgedOffer): OfferForm {
  return { ...fields, ...composeRedemption(codes, controls) };
}

/** The form as both sides last agreed on it; `null` before the first agreement. */
export function baseFormOf({ base, codes, controls }: JudgedOffer): OfferForm | null {
  return base === null
    ? null
    : { ...base, ...composeRedemption(codes.flatMap(asAgreed), controls.flatMap(asAgreed)) };
}

/** What the rules say of it. On a live offer only what differs from the server can be at fault (SYNC.md W3). */
export function problemsOf(stored: JudgedOffer, context: RuleContext): readonly Problem[] {
  return broughtIn(offerProblems(formOf(stored), context), stored, context);
}

/** Of those the errors: what keeps it here. A run of sync asks that of each offer before each of its writes. */
export function errorsIn(stored: JudgedOffer, context: RuleContext): readonly Problem[] {
  return broughtIn(errorsOf(offerProblems(formOf(stored), context)), stored, context);
}

function broughtIn(
  problems: readonly Problem[],
  stored: JudgedOffer,
  context: RuleContext,
): readonly Problem[] {
  // Where nothing is at fault nothing needs to be told apart.
  if (problems.length === 0) return problems;
  const base = baseFormOf(stored);
  return base === null ? problems : newProblems(offerProblems(base, context), problems);
}

/** The errors that an edit brings in; on an offer that was never synced, all there are. */
export function errorsBroughtIn(
  stored: StoredOffer | null,
  after: OfferForm,
  context: RuleContext,
): readonly Problem[] {
  const problems = offerProblems(after, context);
  const isOwn = stored === null || stored.base === null;
  return errorsOf(isOwn ? problems : newProblems(offerProblems(formOf(stored), context), problems));
}

type Agreed = ChildRecord & { readonly base: ChildRecord["fields"] | null };

function asAgreed({ id, base }: Agreed): ChildRecord[] {
  return base === null ? [] : [{ id, deleted: false, fields: base }];
}

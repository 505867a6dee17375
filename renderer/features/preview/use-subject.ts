import { useMemo } from "react";
import type { OfferForm } from "#shared/domain/offer.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { useOffer, useVersions } from "../../app/queries.ts";
import { formAt } from "./look/form-at.ts";
import type { Subject } from "./look/look.ts";

/** An offer as it is to be shown. */
export interface Shown {
  readonly detail: OfferDetail;
  readonly form: OfferForm;
}

/** What a preview shows; the open offer itself until the other is known. */
export function useSubject(subject: Subject, open: Shown): Shown {
  const other = useOffer(subject.kind === "offer" ? subject.id : null).data;
  const version = subject.kind === "version" ? subject.version : null;
  const versions = useVersions(version === null ? null : open.detail.offer.id).data;
  return useMemo(() => {
    if (other !== null) return { detail: other, form: other.offer };
    if (version === null || versions === null) return open;
    return { detail: open.detail, form: formAt(versions, version, open.form) };
  }, [other, version, versions, open]);
}

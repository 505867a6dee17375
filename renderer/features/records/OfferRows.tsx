import { UnstyledButton } from "@mantine/core";
import type { NamedOffer } from "#shared/ipc/record-views.ts";
import { openOffer } from "../../app/route.ts";
import { formatCount, formatDate, formatOfferValue } from "../../ui/format.ts";
import panes from "../../ui/list-detail.module.css";
import { StateIcon } from "../../ui/StateIcon.tsx";
import classes from "./records.module.css";

interface OfferRowsProps {
  readonly offers: readonly NamedOffer[];
  readonly total: number;
  /** The kind, inside a sentence. */
  readonly one: string;
}

/** Its offers, by state; each leads to the offers screen. */
export function OfferRows({ offers, total, one }: OfferRowsProps) {
  return (
    <section className={classes.section} aria-labelledby="offers-title">
      <h3 className={`${panes.title} ${classes.sectionTitle}`} id="offers-title">
        Offers <span className={classes.total}>{total > 0 && formatCount(total)}</span>
      </h3>
      {offers.length === 0 ? (
        <p className={classes.none}>No offer names this {one} yet.</p>
      ) : (
        <ul className={classes.lines}>
          {offers.map(offer => (
            <li key={offer.id}>
              <UnstyledButton className={classes.line ?? ""} onClick={() => openOffer(offer.id)}>
                <StateIcon state={offer.shown} />
                <span className={classes.lineName}>{offer.title ?? "Untitled offer"}</span>
                <span className={classes.aside}>{offer.merchantName}</span>
                <span className={classes.lineValue}>{formatOfferValue(offer)}</span>
                <span className={classes.lineDate}>{offer.endDate && formatDate(offer.endDate)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {total > offers.length && offers.length > 0 && (
        <p className={classes.none}>
          The first {formatCount(offers.length)} of {formatCount(total)}.
        </p>
      )}
    </section>
  );
}

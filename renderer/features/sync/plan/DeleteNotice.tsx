import { Button } from "@mantine/core";
import { useState } from "react";
import type { Operation } from "#shared/ipc/views.ts";
import { studio } from "../../../app/studio.ts";
import { entityWords } from "../../../ui/words.ts";
import classes from "./detail.module.css";

interface DeleteNoticeProps {
  readonly operation: Operation;
  readonly siblings: readonly Operation[];
}

/** What a delete takes with it, what stays, and the way back while there is one (layout rule 8). */
export function DeleteNotice({ operation, siblings }: DeleteNoticeProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { entity, offer, title } = operation;
  const gone = siblings.filter(each => each.op === "delete");

  async function keep(): Promise<void> {
    const answer = await studio.invoke("offers:restore", offer);
    setRefusal(answer.ok ? null : answer.error.message);
  }

  return (
    <div className={classes.deleteNotice}>
      <p>
        {effects[entity](title)} once this is applied.
        {gone.length > 0 &&
          ` With it ${gone.length === 1 ? "goes" : "go"} ${gone.map(nameOf).join(" and ")}.`}{" "}
        Past redemptions stay in the server's reports, and your version stays in this computer's history.
      </p>
      {entity === "offer" && (
        <Button variant="default" onClick={() => void keep()}>
          Keep it
        </Button>
      )}
      {refusal && <p role="status">{refusal}</p>}
    </div>
  );
}

const nameOf = ({ entity, title }: Operation): string =>
  entity === "promo_code" ? `its code ${title}` : `its ${entityWords[entity].toLowerCase()}`;

const effects: Record<Operation["entity"], (title: string) => string> = {
  offer: title => `Customers no longer find ${title}`,
  promo_code: title => `Nobody can redeem ${title} any more`,
  redemption_control: title => `This limit of ${title} no longer holds`,
};

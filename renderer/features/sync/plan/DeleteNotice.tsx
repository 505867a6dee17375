import { Button } from "@mantine/core";
import { useState } from "react";
import type { Operation } from "#shared/ipc/sync-views.ts";
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
  const { entity, root, title, why } = operation;
  const gone = siblings.filter(each => each.op === "delete");

  async function keep(): Promise<void> {
    const answer = await studio.invoke("offers:restore", root);
    setRefusal(answer.ok ? null : answer.error.message);
  }

  return (
    <div className={classes.deleteNotice}>
      {why === "double" && <p>The other one stays as it is.</p>}
      <p>
        {effects[entity](title)} once this is applied.
        {gone.length > 0 &&
          ` With it ${gone.length === 1 ? "goes" : "go"} ${gone.map(nameOf).join(" and ")}.`}{" "}
        {entity === "offer" && "Past redemptions stay in the server's reports. "}
        Your version stays in this computer's history.
      </p>
      {entity === "offer" && why !== "double" && (
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
  partner: title => `${title} is no partner of a program any more`,
  program: title => `${title} is no program any more`,
  merchant: title => `Customers no longer find ${title} among the merchants`,
  location: title => `${title} is no place of this merchant any more`,
  campaign: title => `${title} is no campaign any more`,
  offer_type: title => `Nobody can choose the type ${title} any more`,
  descriptive: title => `Customers no longer read ${title}`,
  offer: title => `Customers no longer find ${title}`,
  promo_code: title => `Nobody can redeem ${title} any more`,
  redemption_control: title => `This limit of ${title} no longer holds`,
};

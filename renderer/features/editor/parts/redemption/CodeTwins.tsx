import { UnstyledButton } from "@mantine/core";
import { IconRadar2 } from "@tabler/icons-react";
import { tellingSign } from "#shared/domain/look-alike.ts";
import { openOffer } from "../../../../app/route.ts";
import { formatCount } from "../../../../ui/format.ts";
import { useDraft } from "../../draft.ts";
import { togetherWords, useCodeTwins } from "./code-twins.ts";
import classes from "./redemption.module.css";

/** Which other offer has this code, or one that looks like it, and whether they run together. It stops nothing. */
export function CodeTwins() {
  const { code, twins } = useCodeTwins();
  const startDate = useDraft(draft => draft.form.startDate);
  const endDate = useDraft(draft => draft.form.endDate);
  const [first] = twins;
  return (
    <div className={classes.twinsPlace} aria-live="polite">
      {first && (
        <p className={classes.twins}>
          <IconRadar2 size={16} stroke={1.75} aria-hidden="true" />
          <span>
            <strong>{likenessOf(code, first.code)}</strong> of{" "}
            <UnstyledButton className={classes.twin} onClick={() => openOffer(first.id)}>
              {first.title ?? "an offer without a title"}
            </UnstyledButton>
            {twins.length > 1 && ` and ${formatCount(twins.length - 1)} more`}.{" "}
            {togetherWords({ startDate, endDate }, first)}
          </span>
        </p>
      )}
    </div>
  );
}

/** The same to who types it, or alike to who reads it: then what tells them apart is named. */
function likenessOf(code: string, other: string) {
  const sign = tellingSign(code, other);
  const theirs = <code className="mono">{other}</code>;
  return sign === null ? (
    <>The same code as {theirs}</>
  ) : (
    <>
      Looks like {theirs} ({sign})
    </>
  );
}

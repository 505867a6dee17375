import { TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import {
  readTracking,
  suggestTracking,
  type TrackingPart,
  trackingParts,
  withTracking,
} from "#shared/domain/tracked-url.ts";
import { fieldWords } from "../../../../ui/words.ts";
import { edit, useDraft } from "../../draft.ts";
import { Field } from "../../fields/Field.tsx";
import fieldClasses from "../../fields/fields.module.css";
import { TextField } from "../../fields/TextField.tsx";
import { useFieldValue } from "../../fields/use-field.ts";
import classes from "../parts.module.css";
import ownClasses from "./redemption.module.css";

/** Online link: where it leads, and what it tells the shop's statistics. */
export function LinkFields() {
  const address = useFieldValue("clickthruUrl");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Field label={fieldWords.clickthruUrl} fields={["clickthruUrl"]}>
        <TextField field="clickthruUrl" type="url" placeholder="https://" />
      </Field>
      {address !== null && (
        <div className={fieldClasses.row}>
          <span className={fieldClasses.label}>Tracking</span>
          <div className={fieldClasses.body}>
            <div className={classes.fact}>
              <span className={classes.aside}>{trackingLine(address)}</span>
              <UnstyledButton
                className={classes.clear}
                aria-expanded={open}
                aria-label={open ? "Close tracking" : "Edit tracking"}
                onClick={() => setOpen(!open)}
              >
                {open ? "Close" : "Edit"}
              </UnstyledButton>
            </div>
            {open && <TrackingParts address={address} />}
          </div>
        </div>
      )}
    </>
  );
}

/** What the statistics will read, in a line. */
function trackingLine(address: string): string {
  const said = Object.values(readTracking(address)).filter(part => part !== null);
  return said.length === 0 ? "None" : said.join(" · ");
}

function TrackingParts({ address }: { readonly address: string }) {
  const tracking = readTracking(address);
  const suggested = useDraft(draft => JSON.stringify(suggestTracking(draft.form)));
  const set = (parts: Partial<Record<TrackingPart, string | null>>) =>
    edit({ clickthruUrl: withTracking(address, parts) });
  return (
    <fieldset className={ownClasses.tracking} aria-label="Tracking">
      {trackingParts.map(part => (
        <div key={part} className={ownClasses.trackingPart}>
          <label htmlFor={`tracking-${part}`}>{partWords[part]}</label>
          <TextInput
            id={`tracking-${part}`}
            value={tracking[part] ?? ""}
            onChange={event => set({ [part]: event.currentTarget.value || null })}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholders[part]}
            classNames={{ root: fieldClasses.wide, input: fieldClasses.input }}
          />
        </div>
      ))}
      <UnstyledButton className={classes.clear} onClick={() => set(JSON.parse(suggested ?? "{}"))}>
        Fill in from the offer
      </UnstyledButton>
    </fieldset>
  );
}

const partWords: Readonly<Record<TrackingPart, string>> = {
  source: "Source",
  medium: "Medium",
  campaign: "Campaign",
  term: "Term",
  content: "Content",
};

const placeholders: Readonly<Record<TrackingPart, string>> = {
  source: "where the customer comes from",
  medium: "by what",
  campaign: "for which campaign",
  term: "which search",
  content: "which of several",
};

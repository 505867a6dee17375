import { Button, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { type WorkspaceDefaults, workspaceDefaultsSchema } from "#shared/domain/workspace.ts";
import type { Status } from "#shared/ipc/views.ts";
import { statusCache, useMerchants } from "../../app/queries.ts";
import { studio } from "../../app/studio.ts";
import { FormRow } from "../../ui/FormRow.tsx";
import { Message } from "../../ui/Message.tsx";
import classes from "./DefaultsSection.module.css";
import { currencies, numberOf } from "./fields.ts";
import { SectionFrame } from "./SectionFrame.tsx";

/** What this workspace assumes where an offer is silent. */
export function DefaultsSection({
  status,
  onClose,
}: {
  readonly status: Status;
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState<WorkspaceDefaults>(status.defaults);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { data: merchants } = useMerchants();
  const merchant = merchants?.find(({ merchantId }) => merchantId === draft.merchantOwner);
  const change = (part: Partial<WorkspaceDefaults>) => setDraft(now => ({ ...now, ...part }));

  const save = async () => {
    const checked = workspaceDefaultsSchema.safeParse(draft);
    if (!checked.success) return setFailure("The merchant is a whole number, the basket more than 0.");
    setBusy(true);
    const answer = await studio.invoke("studio:set-defaults", checked.data);
    setBusy(false);
    if (!answer.ok) return setFailure(answer.error.message);
    statusCache.put("only", answer.value);
    onClose();
  };

  return (
    <SectionFrame
      foot={
        <Button loading={busy} onClick={() => void save()}>
          Save
        </Button>
      }
    >
      <FormRow
        label="Merchant"
        hint={merchant?.name ?? "Its number on the server. New offers start with it."}
      >
        {ids => (
          <NumberInput
            {...ids}
            data-autofocus
            hideControls
            allowDecimal={false}
            allowNegative={false}
            value={draft.merchantOwner ?? ""}
            onChange={value => change({ merchantOwner: numberOf(value) })}
          />
        )}
      </FormRow>
      <FormRow label="Currency" hint="The unit of amounts that name none.">
        {ids => (
          <Select
            {...ids}
            searchable
            allowDeselect={false}
            data={currencies}
            value={draft.currency}
            onChange={currency => currency && change({ currency })}
          />
        )}
      </FormRow>
      <FormRow label="Average basket" hint="What a percentage is reckoned on for the exposure.">
        {ids => (
          <NumberInput
            {...ids}
            hideControls
            allowNegative={false}
            decimalScale={2}
            thousandSeparator=","
            value={draft.averageBasket ?? ""}
            onChange={value => change({ averageBasket: numberOf(value) })}
            rightSection={<span className={classes.unit}>{draft.currency}</span>}
            rightSectionWidth={48}
          />
        )}
      </FormRow>
      <FormRow label="Time zone" hint="Dates are shown in it. They are sent as the plain dates you type.">
        {ids => (
          <Select
            {...ids}
            searchable
            allowDeselect={false}
            data={timeZones()}
            value={draft.timeZone}
            onChange={timeZone => timeZone && change({ timeZone })}
          />
        )}
      </FormRow>
      {failure && (
        <Message tone="error" title="Not saved.">
          {failure}
        </Message>
      )}
    </SectionFrame>
  );
}

const timeZones = () => ["UTC", ...Intl.supportedValuesOf("timeZone").filter(zone => zone !== "UTC")];

import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { shortestPassphrase } from "#shared/ipc/protection-views.ts";
import { FormRow } from "../../ui/FormRow.tsx";
import { passphraseFault } from "./protection-words.ts";
import classes from "./SettingsDialog.module.css";

interface NewPassphraseProps {
  readonly busy: boolean;
  readonly onKeep: (passphrase: string) => void;
  readonly onCancel: () => void;
}

/** Typed twice. It lives in this form alone and goes with it. */
export function NewPassphrase({ busy, onKeep, onCancel }: NewPassphraseProps) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [asked, setAsked] = useState(false);
  const fault = passphraseFault(passphrase, again, shortestPassphrase);
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        setAsked(true);
        if (fault === null) onKeep(passphrase);
      }}
    >
      <FormRow label="Passphrase" hint="Lost, it cannot be replaced: write it down and keep that safe.">
        {ids => (
          <PasswordInput
            {...ids}
            data-autofocus
            autoComplete="new-password"
            maxLength={1024}
            visibilityToggleButtonProps={{ "aria-label": "Show the passphrase", size: 24, tabIndex: 0 }}
            value={passphrase}
            onChange={event => setPassphrase(event.currentTarget.value)}
          />
        )}
      </FormRow>
      <FormRow label="Once more" error={asked ? fault : null}>
        {ids => (
          <PasswordInput
            {...ids}
            autoComplete="new-password"
            maxLength={1024}
            error={asked && fault !== null}
            visibilityToggleButtonProps={{ "aria-label": "Show the second one", size: 24, tabIndex: 0 }}
            value={again}
            onChange={event => setAgain(event.currentTarget.value)}
          />
        )}
      </FormRow>
      <div className={classes.below}>
        <Button type="submit" loading={busy}>
          Protect with it
        </Button>
        <Button variant="default" disabled={busy} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

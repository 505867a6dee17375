import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Connection } from "#shared/ipc/views.ts";
import { studio } from "../../app/studio.ts";
import { FormRow } from "../../ui/FormRow.tsx";
import { toast } from "../../ui/toast.ts";
import { ConnectionFinding, type Finding } from "./ConnectionFinding.tsx";
import classes from "./ConnectionSection.module.css";
import { addressProblem, tokenPlace } from "./connection-form.ts";
import { SectionFrame } from "./SectionFrame.tsx";

interface ConnectionSectionProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** Which server, and with what token. Checking keeps nothing; saving writes nothing to the server. */
export function ConnectionSection({ connection, onClose }: ConnectionSectionProps) {
  const [api, setApi] = useState(connection.api ?? "");
  const [token, setToken] = useState("");
  const [busy, setBusy] = useState<"check" | "save" | null>(null);
  const [finding, setFinding] = useState<Finding | null>(null);
  const problem = api.trim() === "" ? null : addressProblem(api);
  const blocked = api.trim() === "" || problem !== null || busy !== null;

  const ask = async (of: "check" | "save") => {
    if (blocked) return;
    setBusy(of);
    const answer = await studio.invoke(`connection:${of}`, { api: api.trim(), token: token.trim() });
    setBusy(null);
    if (answer.ok && of === "save" && answer.value.state === "online") {
      toast("Connected. Nothing was sent.");
      onClose();
      return;
    }
    setFinding(answer.ok ? { of, connection: answer.value } : { of, failure: answer.error });
  };

  return (
    <SectionFrame
      foot={
        <>
          <Button
            variant="default"
            disabled={blocked}
            loading={busy === "check"}
            onClick={() => void ask("check")}
          >
            Check
          </Button>
          <Button disabled={blocked} loading={busy === "save"} onClick={() => void ask("save")}>
            Save
          </Button>
        </>
      }
    >
      <p className={classes.lead}>The studio reads first. It writes nothing until you apply a plan.</p>
      <form
        onSubmit={event => {
          event.preventDefault();
          void ask("check");
        }}
      >
        <FormRow label="Address" hint="Where the Kigo API answers." error={problem}>
          {ids => (
            <TextInput
              {...ids}
              data-autofocus
              type="url"
              placeholder="https://api.example.com"
              spellCheck={false}
              value={api}
              error={problem !== null}
              onChange={event => {
                setApi(event.currentTarget.value);
                setFinding(null);
              }}
            />
          )}
        </FormRow>
        <FormRow label="Token" hint={tokenPlace(connection.token)}>
          {ids => (
            <PasswordInput
              {...ids}
              autoComplete="off"
              placeholder={connection.token === "none" ? "" : "Leave empty to keep the one there is"}
              visibilityToggleButtonProps={{ "aria-label": "Show the token", size: 24, tabIndex: 0 }}
              value={token}
              onChange={event => {
                setToken(event.currentTarget.value);
                setFinding(null);
              }}
            />
          )}
        </FormRow>
        <button type="submit" hidden />
      </form>
      <div className={classes.finding} aria-live="polite">
        {finding && <ConnectionFinding finding={finding} />}
      </div>
    </SectionFrame>
  );
}

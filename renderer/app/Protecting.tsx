import { Button, Modal, Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import { type Protecting as ProtectingView, rekeySteps } from "#shared/ipc/protection-views.ts";
import classes from "./Protecting.module.css";
import { useProtecting } from "./protecting.ts";
import { studio } from "./studio.ts";

/** ms after which a change of the protection is shown: a small workspace has its new key before that. */
const moment = 300;

/**
 * The workspace gets another key. It is closed meanwhile, so nothing behind this can be edited; what was typed last is
 * saved once it is open again.
 */
export function Protecting() {
  const told = useProtecting(state => state.told);
  const [isShown, setShown] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const isOn = told !== null;
  useEffect(() => studio.on("protecting", next => useProtecting.setState({ told: next })), []);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setShown(true), moment);
    return () => {
      clearTimeout(timer);
      setShown(false);
      setCancelling(false);
    };
  }, [isOn]);
  if (told === null || !isShown) return null;
  const number = rekeySteps.indexOf(told.step);
  const isTooLate = number >= rekeySteps.indexOf("replace");
  return (
    <Modal.Root
      opened
      centered
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size={440}
      radius={12}
      padding={0}
      shadow="none"
      zIndex={400}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={classes.body ?? ""}>
          <Modal.Title className={classes.title ?? ""}>The workspace gets its new protection</Modal.Title>
          <p className={classes.step} aria-live="polite">
            Step {number + 1} of {rekeySteps.length}: {stepWords[told.step]}
          </p>
          <Progress
            value={(100 * (number + (told.share ?? 0))) / rekeySteps.length}
            size={4}
            aria-label="The new protection"
            transitionDuration={0}
          />
          <p className={classes.hint}>
            {isTooLate
              ? "The new protection is in force, so this can be cancelled no more. It is done in a moment."
              : isCancelling
                ? "It ends with the step that runs, which can’t be stopped halfway. Nothing is changed."
                : "Takes some seconds, more with many offers. Nothing can be edited meanwhile; a power cut loses nothing. Cancel ends it with the step that runs and changes nothing."}
          </p>
          <div className={classes.foot}>
            <Button
              variant="default"
              data-autofocus
              aria-disabled={isCancelling || isTooLate}
              onClick={() => {
                if (isTooLate) return;
                setCancelling(true);
                void studio.invoke("protection:cancel");
              }}
            >
              {isCancelling && !isTooLate ? "Cancelling" : "Cancel"}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const stepWords: Readonly<Record<ProtectingView["step"], string>> = {
  copy: "copying the workspace",
  encrypt: "writing the copy with the new key, or with none",
  check: "checking that the copy holds all of it",
  replace: "putting it in the place of the old one",
  backups: "writing the backups the same way",
};

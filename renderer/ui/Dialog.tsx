import { Modal } from "@mantine/core";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import classes from "./Dialog.module.css";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Pixels. */
  readonly width?: number;
  readonly children: ReactNode;
  /** The children bring their own padding, and scroll by themselves. */
  readonly flush?: boolean;
  /** The buttons, at the right of the foot; what is done first stands last. */
  readonly foot?: ReactNode;
}

/** A dialog: head, content, foot. `Esc` and a click outside close it; the focus goes back where it was. */
export function Dialog({ title, onClose, width = 480, children, flush = false, foot }: DialogProps) {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  return (
    <Modal.Root
      opened
      centered
      onClose={onClose}
      returnFocus={false}
      size={width}
      radius={12}
      padding={0}
      shadow="none"
      // The page never scrolls, so nothing has to stop it from doing so.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title ?? ""}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" size={28} />
        </div>
        <Modal.Body>
          <FocusAtOnce />
          {flush ? children : <div className={classes.content}>{children}</div>}
          {foot && <div className={classes.foot}>{foot}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The kit gives the focus by a timer: a key that comes before it would go to the page behind. */
function FocusAtOnce() {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    place.current?.closest("[role=dialog]")?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  }, []);
  return <span ref={place} hidden />;
}

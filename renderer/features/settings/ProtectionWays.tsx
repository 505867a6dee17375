import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { ProtectionChange } from "#shared/ipc/protection-views.ts";
import type { Protection } from "#shared/ipc/views.ts";
import form from "../../ui/form-part.module.css";
import { NewPassphrase } from "./NewPassphrase.tsx";
import classes from "./SettingsDialog.module.css";

interface ProtectionWaysProps {
  readonly kind: Protection;
  readonly hasKeychain: boolean;
  readonly busy: ProtectionChange["to"] | "file" | null;
  /** `false`: nothing was changed. */
  readonly onChange: (change: ProtectionChange) => Promise<boolean>;
  readonly onKeyFile: () => void;
}

/** Each way to keep the key, and out of it. Every change makes a new key. */
export function ProtectionWays({ kind, hasKeychain, busy, onChange, onKeyFile }: ProtectionWaysProps) {
  const [open, setOpen] = useState<"passphrase" | "none" | null>(null);
  const isProtected = kind !== "none";
  const change = async (wanted: ProtectionChange) => {
    if (await onChange(wanted)) setOpen(null);
  };
  const main = isProtected || open !== null ? null : hasKeychain ? "keychain" : "passphrase";
  const button = (
    to: "keychain" | "passphrase" | "key_file",
    label: string,
    onClick: () => void,
    off = false,
  ) => (
    <Button
      variant={main === to ? "filled" : "default"}
      disabled={off || busy !== null}
      loading={busy === to}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <>
      {isProtected && (
        <p className={form.hint}>Each change makes a new key: key files made before open it no more.</p>
      )}
      <Way
        title="Keychain"
        text={
          hasKeychain
            ? "This computer keeps the key and gives it to you once you are signed in. Nothing to remember."
            : "This computer has no keychain that the studio can use. Choose a passphrase or a key file."
        }
        action={button(
          "keychain",
          kind === "keychain" ? "Make a new key" : "Use the keychain",
          () => void change({ to: "keychain" }),
          !hasKeychain,
        )}
      />
      <Way
        title="Passphrase"
        text="The key is made from words that only you know. Without them nobody opens the workspace."
        action={
          open !== "passphrase" &&
          button("passphrase", kind === "passphrase" ? "Change it" : "Use a passphrase", () =>
            setOpen("passphrase"),
          )
        }
      >
        {open === "passphrase" && (
          <NewPassphrase
            busy={busy !== null}
            onKeep={passphrase => void change({ to: "passphrase", passphrase })}
            onCancel={() => setOpen(null)}
          />
        )}
      </Way>
      <Way
        title="Key file"
        text="The key is in a file that you keep, for example on a stick or in a vault."
        action={button(
          "key_file",
          kind === "key_file" ? "Make a new key file…" : "Use a key file…",
          () => void change({ to: "key_file" }),
        )}
      />
      {isProtected && (
        <>
          <Way
            title="Key file for the command line"
            text="A copy of the key, for --key-file. The way in stays as it is."
            action={
              <Button
                variant="default"
                disabled={busy !== null}
                loading={busy === "file"}
                onClick={onKeyFile}
              >
                Make a key file…
              </Button>
            }
          />
          <Removing
            isOpen={open === "none"}
            busy={busy !== null}
            onOpen={() => setOpen("none")}
            onRemove={() => void change({ to: "none" })}
            onCancel={() => setOpen(null)}
          />
        </>
      )}
    </>
  );
}

interface WayProps {
  readonly title: string;
  readonly text: string;
  readonly action: ReactNode;
  readonly children?: ReactNode;
}

function Way({ title, text, action, children }: WayProps) {
  return (
    <section className={classes.way} aria-label={title}>
      <div>
        <h3 className={classes.title}>{title}</h3>
        <div className={classes.stateText}>{text}</div>
      </div>
      <div>{action}</div>
      {children && <div className={classes.wayForm}>{children}</div>}
    </section>
  );
}

interface RemovingProps {
  readonly isOpen: boolean;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** Said before the button: no undo takes back what somebody read meanwhile. */
function Removing({ isOpen, busy, onOpen, onRemove, onCancel }: RemovingProps) {
  return (
    <Way
      title="No protection"
      text="The database is written without encryption."
      action={
        !isOpen && (
          <Button variant="default" disabled={busy} onClick={onOpen}>
            Remove the protection
          </Button>
        )
      }
    >
      {isOpen && (
        <>
          <p className={classes.lead}>
            Every offer, code and budget in this folder, and its backups, can then be read by whoever opens or
            copies it. The key is thrown away. You can protect the workspace again at any time.
          </p>
          <div className={classes.below}>
            <Button className={classes.danger ?? ""} loading={busy} onClick={onRemove}>
              Write it without encryption
            </Button>
            <Button variant="default" disabled={busy} onClick={onCancel}>
              Keep it protected
            </Button>
          </div>
        </>
      )}
    </Way>
  );
}

import "../app/parsing.ts";
import type { Input } from "#shared/ipc/contract.ts";
import { studio } from "../app/studio.ts";
import { leadFor } from "./lead.ts";

/** The page of a workspace that is locked: asks for what opens it. The window shows the studio once it is open. */
const details = new URLSearchParams(location.search);
const kind = details.get("kind") ?? "";

say("lead", leadFor(kind));
say("folder", details.get("folder"));

const field = document.querySelector<HTMLInputElement>("#passphrase");
const open = document.querySelector<HTMLButtonElement>("#open");
const keyFile = document.querySelector<HTMLButtonElement>("#key-file");
document.querySelector("#quit")?.addEventListener("click", () => window.close());
keyFile?.addEventListener("click", () => void unlock({ by: "key_file" }));
document.querySelector("#form")?.addEventListener("submit", event => {
  event.preventDefault();
  if (field && kind === "passphrase") void unlock({ by: "passphrase", passphrase: field.value });
});

if (kind === "passphrase") {
  document.querySelector("#by-passphrase")?.removeAttribute("hidden");
  open?.removeAttribute("hidden");
  field?.focus();
} else {
  keyFile?.focus();
}

async function unlock(wanted: Input<"studio:unlock">): Promise<void> {
  say("said", "");
  setBusy(true);
  const answer = await studio.invoke("studio:unlock", wanted);
  setBusy(false);
  if (field) field.value = "";
  if (answer.ok) return;
  say("said", answer.error.message);
  field?.focus();
}

function setBusy(isBusy: boolean): void {
  for (const button of [open, keyFile]) if (button) button.disabled = isBusy;
  if (open) open.textContent = isBusy ? "Opening…" : "Open the workspace";
}

function say(id: string, text: string | null): void {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

import { adviceFor } from "./advice.ts";

/** The page of a workspace that was not opened: plain text, since the studio behind it never came to be. */
const details = new URLSearchParams(location.search);

say("message", details.get("message"));
say("advice", adviceFor(details.get("kind")));
say("folder", details.get("folder"));

const quit = document.getElementById("quit");
quit?.addEventListener("click", () => window.close());
quit?.focus();

function say(id: string, text: string | null): void {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

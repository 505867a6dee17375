import { contextBridge, ipcRenderer } from "electron";
import type { Channel, EventName, StudioBridge } from "#shared/ipc/contract.ts";

/** The contract's names, put in by the build (`electron.vite.config.ts`). */
declare const CHANNELS: readonly Channel[];
declare const EVENTS: readonly EventName[];
/** What the window asks first, each with its input as JSON; `null`: it takes none. */
declare const FIRST_QUESTIONS: readonly (readonly [Channel, string | null])[];

const channels: ReadonlySet<string> = new Set(CHANNELS);
const events: ReadonlySet<string> = new Set(EVENTS);
const ahead = askAhead();

const bridge: StudioBridge = {
  invoke(channel, input) {
    if (!channels.has(channel)) return Promise.reject(new Error("No such channel"));
    return ahead(channel, input) ?? ipcRenderer.invoke(channel, input);
  },
  on(event, listener) {
    if (!events.has(event)) throw new Error("No such event");
    // Electron's event object stays here: it would hand the page a way to the raw IPC.
    const forward = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.off(event, forward);
    };
  },
};

contextBridge.exposeInMainWorld("studio", Object.freeze(bridge));
// Chromium fetches it with the first look, which the page would wait for: now its script is only on its way.
if (location.pathname === "/index.html") setTimeout(() => void localStorage.length);

/**
 * Asks what the window will ask first while its script is still on its way. Each answer serves once, and none does once
 * anything was announced: the page, which hears of it only from when it listens, must not start from what is old.
 */
function askAhead(): (channel: string, input: unknown) => Promise<unknown> | null {
  const asked = new Map<string, { readonly input: string | null; readonly answer: Promise<unknown> }>();
  if (location.pathname !== "/index.html") return () => null;
  for (const [channel, input] of FIRST_QUESTIONS) {
    const answer: Promise<unknown> = ipcRenderer.invoke(
      channel,
      input === null ? undefined : JSON.parse(input),
    );
    // Who takes it hears of a failure; nobody has to take it.
    answer.catch(() => undefined);
    asked.set(channel, { input, answer });
  }
  for (const event of EVENTS) ipcRenderer.once(event, () => asked.clear());
  return (channel, input) => {
    const first = asked.get(channel);
    asked.delete(channel);
    return first && first.input === (JSON.stringify(input) ?? null) ? first.answer : null;
  };
}

import "./app/parsing.ts";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { followAnnouncements } from "./app/queries.ts";
import { restoreRoute } from "./app/remembered-route.ts";
import { formatCount } from "./ui/format.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root to draw in.");
followAnnouncements();
void restoreRoute();
/*
 * Drawn at once, while the workspace is opened: only the rows are left to draw when they come. And what is drawn while
 * this script is evaluated, Chromium keeps compiled for the next start.
 */
flushSync(() => createRoot(root).render(<App />));
// `Intl` is made ready with its first use: better before the rows come than with them.
setTimeout(() => void formatCount(0));

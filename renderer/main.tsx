import "./app/parsing.ts";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { fetchStatus, followAnnouncements } from "./app/queries.ts";
import { restoreRoute } from "./app/remembered-route.ts";
import { fetchFirstRows } from "./features/offers/first-rows.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root to draw in.");
followAnnouncements();
void restoreRoute();
const drawn = createRoot(root);
/* Drawn once with what there is rather than twice; what isn't there soon is drawn when it comes. */
await Promise.race([Promise.all([fetchFirstRows(), fetchStatus()]), soon()]);
drawn.render(<App />);

function soon(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 150));
}

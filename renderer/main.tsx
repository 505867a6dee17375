import "./app/parsing.ts";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { restoreRoute } from "./app/remembered-route.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root to draw in.");
void restoreRoute();
createRoot(root).render(<App />);

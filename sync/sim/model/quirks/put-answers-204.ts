import { emptyAnswer } from "../answer.ts";
import type { Quirk } from "./quirk.ts";

/** `putAnswers204`: SYNC.md W2 allows either. */
export const putAnswers204: Quirk = {
  answer: (answer, { method }) => (method === "PUT" && answer.status === 200 ? emptyAnswer(204) : answer),
};

import type { ElectronApplication } from "@playwright/test";

/**
 * V8's inspector holds the answer of the main process weakly: collected as garbage before Node's loop has come to it, it
 * is lost though the work is done. Such work is asked for again, so it must be something that may be done twice.
 */
export function askAgainForLostAnswers(app: ElectronApplication): void {
  const ask = app.evaluate;
  const asked = async (...given: unknown[]): Promise<unknown> => {
    for (;;) {
      try {
        return await Reflect.apply(ask, app, given);
      } catch (error) {
        if (!(error instanceof Error && /promise was (?:garbage )?collected/i.test(error.message)))
          throw error;
      }
    }
  };
  Object.defineProperty(app, "evaluate", { value: asked });
}

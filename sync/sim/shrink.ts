import type { Script, Step } from "./script.ts";

/** The rule that a script breaks; null if it breaks none. */
export type Breaks = (script: Script) => Promise<string | null>;

/** Worlds played at most for one failure. */
const mostTries = 1500;

/**
 * The shortest script found that still breaks the rule: whole stretches of steps are dropped first, then single ones
 * (delta debugging), then the setting is made plainer. What is left is played as it was, only with less of it.
 */
export async function shrink(script: Script, rule: string, breaks: Breaks): Promise<Script> {
  let best = script;
  let tries = 0;
  const isStill = async (candidate: Script): Promise<boolean> => {
    tries += 1;
    if (tries > mostTries || (await breaks(candidate)) !== rule) return false;
    best = candidate;
    return true;
  };
  for (let before = -1; before !== sizeOf(best) && tries < mostTries; ) {
    before = sizeOf(best);
    await dropSteps(() => best, isStill);
    for (const plainer of plainerThan(best)) await isStill({ ...best, ...plainer(best) });
    for (let n = 0; n < best.steps.length; n += 1) await hurry(best, n, isStill);
  }
  return best;
}

const sizeOf = ({ steps, setting }: Script): number =>
  steps.length * 1000 +
  setting.offers * 10 +
  setting.studios +
  Object.keys(setting.quirks).length +
  steps.filter(({ after }) => after > 0).length;

async function dropSteps(now: () => Script, isStill: (candidate: Script) => Promise<boolean>) {
  for (let size = Math.ceil(now().steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < now().steps.length; ) {
      const { steps } = now();
      // What is dropped leaves its time to what comes after it.
      const dropped = steps.slice(from, from + size).reduce((sum, { after }) => sum + after, 0);
      const rest = steps.slice(from + size);
      const [next, ...others] = rest;
      const kept = next ? [{ ...next, after: next.after + dropped }, ...others] : [];
      const isShorter = await isStill({ ...now(), steps: [...steps.slice(0, from), ...kept] });
      if (!isShorter) from += size;
    }
  }
}

type Plainer = (script: Script) => Partial<Script>;

function plainerThan({ setting, steps }: Script): readonly Plainer[] {
  const withSetting =
    (change: Partial<Script["setting"]>): Plainer =>
    script => ({ setting: { ...script.setting, ...change } });
  const isUsed = (studio: number) => steps.some(step => "studio" in step && step.studio === studio);
  const last = setting.studios - 1;
  return [
    ...(last > 0 && !isUsed(last) ? [withSetting({ studios: last })] : []),
    ...(setting.offers > 0
      ? [
          withSetting({ offers: 0 }),
          withSetting({ offers: setting.offers >> 1 }),
          withSetting({ offers: setting.offers - 1 }),
        ]
      : []),
    ...Object.keys(setting.quirks).map(
      (name): Plainer =>
        script => ({
          setting: {
            ...script.setting,
            quirks: Object.fromEntries(
              Object.entries(script.setting.quirks).filter(([each]) => each !== name),
            ),
          },
        }),
    ),
    withSetting({ bare404: false }),
    withSetting({ latency: 5 }),
    withSetting({ pageSize: 100 }),
  ];
}

/** A step that need not wait for anything comes at once. */
async function hurry(script: Script, n: number, isStill: (candidate: Script) => Promise<boolean>) {
  const step = script.steps[n];
  if (step === undefined || step.after === 0) return;
  const steps: readonly Step[] = script.steps.map((each, at) => (at === n ? { ...each, after: 0 } : each));
  await isStill({ ...script, steps });
}

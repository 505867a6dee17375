import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { z } from "zod";
import { judgeSkin } from "#shared/preview/contrast.ts";
import { type Skin, skinSchema } from "#shared/preview/skin.ts";
import { sampleSkins } from "#shared/preview/skins/samples.ts";
import { hasPop, withoutPop, withPop } from "./pop-colour.ts";
import { SkinFields } from "./SkinFields.tsx";

/** Fields of the format that nobody sets by hand, and why. */
const notSet = new Map([
  ["format", "what the file is"],
  ["id", "which one it is"],
  ["channel", "a skin keeps its channel"],
  ["sample", "follows from its brand"],
]);

test("every field of the format has a control, and every control a field", () => {
  const set = new Set(sampleSkins.flatMap(skin => fieldsIn(skin, () => undefined)));
  const all = fieldsOf(skinSchema, []);
  expect(all.filter(field => !set.has(field) && !notSet.has(field))).toEqual([]);
  expect([...set].filter(field => !all.includes(field))).toEqual([]);
});

test("what can only be looked at shows all that could be set", () => {
  for (const skin of sampleSkins.slice(0, 1))
    expect(fieldsIn(skin, null)).toEqual(fieldsIn(skin, () => undefined));
});

test("a field that somebody adds to the format is missed", () => {
  const newer = skinSchema.extend({ motion: z.looseObject({ speed: z.number().optional() }) });
  expect(fieldsOf(newer, [])).toContain("motion.speed");
});

test.each(sampleSkins)(
  "a pop colour comes to $name ($channel) so that it can be read, and goes again",
  skin => {
    const bare = withoutPop(skin);
    expect(hasPop(bare)).toBe(false);
    const loud = withPop(bare);
    expect(hasPop(loud)).toBe(true);
    expect(skinSchema.parse(loud)).toEqual(loud);
    expect(judgeSkin(loud).filter(({ passes }) => !passes)).toEqual([]);
  },
);

function fieldsIn(skin: Skin, edit: (() => void) | null): string[] {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <SkinFields skin={skin} edit={edit} isShipped={false} findings={[]} onTheme={() => undefined} />
    </MantineProvider>,
  );
  return [...html.matchAll(/data-skin-field="([^"]+)"/g)].map(([, field = ""]) => field);
}

/** `colors.light.bg`; `*` is any key. */
function fieldsOf(schema: z.core.$ZodType, path: readonly string[]): string[] {
  if (schema instanceof z.ZodOptional) return fieldsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodRecord) return fieldsOf(schema.valueType, [...path, "*"]);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => fieldsOf(inner, [...path, key]));
  return [path.join(".")];
}

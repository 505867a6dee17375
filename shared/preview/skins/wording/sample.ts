import { flowWording } from "../../wording/flow.ts";
import { arabic } from "./ar.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";

/** What the sample skins say, in each language they know. */
export const sampleWording = {
  en: { ...flowWording.en, ...english },
  de: { ...flowWording.de, ...german },
  es: { ...flowWording.es, ...spanish },
  fr: { ...flowWording.fr, ...french },
  ar: { ...flowWording.ar, ...arabic },
};

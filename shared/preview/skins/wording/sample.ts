import { arabic } from "./ar.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";

/** What the sample skins say, in each language they know. */
export const sampleWording = { en: english, de: german, es: spanish, fr: french, ar: arabic };

/** Deterministic words for sample data: the same number always gives the same thing. */

const places = [
  "Harbor",
  "Northgate",
  "Linden",
  "Cedar",
  "Old Mill",
  "Riverside",
  "Kestrel",
  "Granite",
  "Maple",
  "Ostrava",
  "Lakeview",
  "Prairie",
];
const trades = [
  "Equipment",
  "Auto Care",
  "Pantry",
  "Books",
  "Cycles",
  "Garden Supply",
  "Bakery",
  "Optics",
  "Outfitters",
  "Coffee Roasters",
  "Hardware",
  "Travel",
];
const forms = ["& Sons", "Co.", "Group", "Market", "Works", "House"];

/** Categories by number, one for each trade. */
const firstCategory = 100;

const cities = [
  {
    city: "Moline",
    state: "IL",
    postal_code: "61265",
    latitude: 41.5067,
    longitude: -90.5151,
    zone: "America/Chicago",
  },
  {
    city: "Portland",
    state: "OR",
    postal_code: "97205",
    latitude: 45.5202,
    longitude: -122.6742,
    zone: "America/Los_Angeles",
  },
  {
    city: "Madrid",
    state: "MD",
    postal_code: "28013",
    latitude: 40.4168,
    longitude: -3.7038,
    zone: "Europe/Madrid",
  },
  {
    city: "Lyon",
    state: "ARA",
    postal_code: "69002",
    latitude: 45.7578,
    longitude: 4.832,
    zone: "Europe/Paris",
  },
  {
    city: "Augsburg",
    state: "BY",
    postal_code: "86150",
    latitude: 48.3705,
    longitude: 10.8978,
    zone: "Europe/Berlin",
  },
  {
    city: "Auckland",
    state: "AUK",
    postal_code: "1010",
    latitude: -36.8485,
    longitude: 174.7633,
    zone: "Pacific/Auckland",
  },
] as const;

export type Place = (typeof cities)[number];

export function merchantName(number: number): string {
  const name = `${pick(places, number)} ${pick(trades, Math.floor(number / places.length))}`;
  const round = Math.floor(number / (places.length * trades.length));
  return `${name} ${pick(forms, round)}${round < forms.length ? "" : ` No. ${Math.floor(round / forms.length) + 1}`}`;
}

export function categoryOf(number: number): number {
  return firstCategory + (Math.floor(number / places.length) % trades.length);
}

export function placeOf(number: number): Place {
  return pick(cities, number);
}

interface Texts {
  short_text: string;
  long_text: string;
  terms_conditions: string;
}

const wording: Readonly<Record<string, (percent: number, audience: number) => Texts>> = {
  en: (percent, audience) => ({
    short_text: `${percent}% off for ${pick(["dealers", "fleets", "members", "new customers"], audience)}`,
    long_text: `${percent}% off everything in the shop, in store and at the counter. Show this offer before paying.`,
    terms_conditions: "Once a customer. Not together with other offers.",
  }),
  es: (percent, audience) => ({
    short_text: `${percent} % de descuento para ${pick(["concesionarios", "flotas", "socios", "nuevos clientes"], audience)}`,
    long_text: `${percent} % de descuento en toda la tienda. Enseña esta oferta antes de pagar.`,
    terms_conditions: "Una vez por cliente. No acumulable a otras ofertas.",
  }),
  fr: (percent, audience) => ({
    short_text: `${percent} % de remise pour les ${pick(["concessionnaires", "flottes", "membres", "nouveaux clients"], audience)}`,
    long_text: `${percent} % de remise sur tout le magasin. Présentez cette offre avant de payer.`,
    terms_conditions: "Une fois par client. Non cumulable avec d'autres offres.",
  }),
  de: (percent, audience) => ({
    short_text: `${percent} % Rabatt für ${pick(["Händler", "Fuhrparks", "Mitglieder", "Neukunden"], audience)}`,
    long_text: `${percent} % Rabatt auf das ganze Sortiment. Zeigen Sie dieses Angebot vor dem Bezahlen.`,
    terms_conditions: "Einmal je Kunde. Nicht mit anderen Angeboten kombinierbar.",
  }),
};

const languages = ["en", "en", "es", "fr", "de"] as const;

/** The texts of an offer in its language, with the percentage that they speak of. */
export function offerTexts(number: number): Texts & { language: string; percent: number } {
  const language = pick(languages, number);
  const percent = 5 + (number % 10) * 5;
  const texts = wording[language];
  if (!texts) throw new Error(`There are no sample texts in ${language}.`);
  return { ...texts(percent, Math.floor(number / 7)), language, percent };
}

const audiences = ["Dealer", "Fleet", "Employee", "Student", "Loyalty"];
const seasons = ["Spring", "Summer", "Harvest", "Winter"];

export function programName(number: number): string {
  return `${pick(places, number)} ${pick(audiences, number)} Program${number < 60 ? "" : ` ${Math.floor(number / 60) + 1}`}`;
}

export function campaignName(number: number): string {
  return `${pick(seasons, number)} ${2025 + (Math.floor(number / seasons.length) % 3)} ${pick(audiences, number)} Push`;
}

export function pick<T>(list: readonly T[], number: number): T {
  const chosen = list[number % list.length];
  if (chosen === undefined) throw new Error("There is nothing to pick from.");
  return chosen;
}

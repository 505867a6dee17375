import { sampleWording } from "./sample.ts";

/** What sample skin 2 says: the samples' words, but for the partner's own places. */
export const ironvaleWording = {
  en: {
    ...sampleWording.en,
    "hub.forYou": "Dealer",
    "hub.food": "Fleet",
    "hub.near": "Parts",
    "hub.travel": "Mine",
    "tab.home": "Orders",
    "tab.wallet": "Fleet",
  },
  de: {
    ...sampleWording.de,
    "hub.forYou": "Händler",
    "hub.food": "Flotte",
    "hub.near": "Teile",
    "hub.travel": "Meine",
    "tab.home": "Aufträge",
    "tab.wallet": "Flotte",
  },
  es: {
    ...sampleWording.es,
    "hub.forYou": "Distribuidor",
    "hub.food": "Flota",
    "hub.near": "Piezas",
    "hub.travel": "Mías",
    "tab.home": "Pedidos",
    "tab.wallet": "Flota",
  },
  fr: {
    ...sampleWording.fr,
    "hub.forYou": "Revendeur",
    "hub.food": "Flotte",
    "hub.near": "Pièces",
    "hub.travel": "Les miens",
    "tab.home": "Commandes",
    "tab.wallet": "Flotte",
  },
  ar: {
    ...sampleWording.ar,
    "hub.forYou": "الموزّع",
    "hub.food": "الأسطول",
    "hub.near": "قطع الغيار",
    "hub.travel": "عروضي",
    "tab.home": "الطلبات",
    "tab.wallet": "الأسطول",
  },
};

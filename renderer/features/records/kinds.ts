import type { EditedKind, ListedKind } from "#shared/ipc/record-views.ts";

/** How one field of a record is written. `reference`: it means another record, by name. */
export interface FieldShape {
  readonly field: string;
  readonly label: string;
  readonly as: "text" | "lines" | "date" | "choice" | "reference" | "number";
  readonly choices?: readonly string[];
  readonly of?: ListedKind;
  readonly hint?: string;
}

export interface KindWords {
  readonly one: string;
  readonly many: string;
  /** What the screen is for, where there is nothing yet. */
  readonly empty: string;
  /** What its name is asked as. */
  readonly name: string;
}

export const kindWords: Readonly<Record<ListedKind, KindWords>> = {
  program: {
    one: "program",
    many: "Programs",
    empty: "A program groups campaigns and their offers, and says which loop they run in.",
    name: "programName",
  },
  campaign: {
    one: "campaign",
    many: "Campaigns",
    empty: "A campaign gathers offers that run together: here you see their dates and budgets in one place.",
    name: "campaignName",
  },
  merchant: {
    one: "merchant",
    many: "Merchants",
    empty: "A merchant owns offers and has the places where they are redeemed.",
    name: "merchantName",
  },
  partner: {
    one: "partner",
    many: "Partners",
    empty: "A partner runs programs with you. Their offers add up here.",
    name: "partnerName",
  },
  offer_type: {
    one: "offer type",
    many: "Offer types",
    empty: "An offer type says what an offer gives: a percentage, an amount, a free item.",
    name: "typeName",
  },
};

const status = (field: string): FieldShape => ({
  field,
  label: "Status",
  as: "choice",
  choices: ["active", "inactive"],
});

/** The fields of a kind in the order of its form, the name first. */
export const fieldsOf: Readonly<Record<EditedKind, readonly FieldShape[]>> = {
  program: [
    { field: "programName", label: "Name", as: "text" },
    {
      field: "programType",
      label: "Program type",
      as: "choice",
      choices: ["closed_loop", "open_loop", "hybrid"],
    },
    { field: "partner", label: "Partner", as: "reference", of: "partner" },
    status("programStatus"),
  ],
  campaign: [
    { field: "campaignName", label: "Name", as: "text" },
    { field: "program", label: "Program", as: "reference", of: "program" },
    { field: "campaignType", label: "Type", as: "text", hint: "A word of your own, such as seasonal." },
    { field: "startDate", label: "Starts", as: "date" },
    { field: "endDate", label: "Ends", as: "date", hint: "The end of that day: 23:59:59 where it runs." },
  ],
  merchant: [
    { field: "merchantName", label: "Name", as: "text" },
    { field: "merchantType", label: "Type", as: "text" },
    { field: "timeZone", label: "Time zone", as: "text", hint: "A name such as America/Chicago." },
    { field: "primaryCategoryId", label: "Category", as: "number", hint: "Its number on the server." },
    status("merchantStatus"),
  ],
  partner: [
    { field: "partnerName", label: "Name", as: "text" },
    { field: "partnerType", label: "Type", as: "text" },
    status("partnerStatus"),
  ],
  offer_type: [
    { field: "typeName", label: "Name", as: "text", hint: "As offers name it; no two alike." },
    { field: "typeDescription", label: "Description", as: "lines" },
  ],
  location: [
    { field: "addressLine1", label: "Address", as: "text" },
    { field: "city", label: "City", as: "text" },
    { field: "state", label: "State", as: "text" },
    { field: "postalCode", label: "Postal code", as: "text" },
    { field: "latitude", label: "Latitude", as: "number" },
    { field: "longitude", label: "Longitude", as: "number" },
  ],
};

/** Kinds that are made inside a record of this kind, and the field that says so. */
export const below: Readonly<Partial<Record<ListedKind, { kind: ListedKind; field: string }>>> = {
  partner: { kind: "program", field: "partner" },
  program: { kind: "campaign", field: "program" },
};

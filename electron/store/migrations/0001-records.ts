import type { Database } from "../sqlite.ts";

/**
 * Offers and what hangs on them. `working` and `base` are JSON in the normal form of `normalise.ts`; what lists
 * and look-ups need is generated from `working`, so it can't drift. `seq` is the age, and keeps row ids stable.
 */
export function records(db: Database): void {
  db.exec(`
    CREATE TABLE offers (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      server_id INTEGER,
      key TEXT,
      stage TEXT NOT NULL CHECK (stage IN ('draft', 'ready')),
      working TEXT NOT NULL,
      base TEXT,
      extra TEXT NOT NULL,
      deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
      retired_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      title TEXT AS (working ->> '$.offerTitle') VIRTUAL,
      merchant_owner INTEGER AS (working ->> '$.merchantOwner') VIRTUAL,
      offer_type TEXT AS (working ->> '$.offerType') VIRTUAL,
      offer_value REAL AS (working ->> '$.offerValue') VIRTUAL,
      offer_value_unit TEXT AS (working ->> '$.offerValueUnit') VIRTUAL,
      end_date TEXT AS (working ->> '$.endDate') VIRTUAL,
      external_reference TEXT AS (working ->> '$.externalReference') VIRTUAL
    ) STRICT;
    CREATE UNIQUE INDEX offers_server_id ON offers (server_id)
      WHERE server_id IS NOT NULL AND retired_at IS NULL;
    CREATE INDEX offers_key ON offers (key) WHERE key IS NOT NULL AND retired_at IS NULL;
    CREATE INDEX offers_merchant ON offers (merchant_owner);
    CREATE INDEX offers_reference ON offers (external_reference)
      WHERE external_reference IS NOT NULL AND retired_at IS NULL;
    ${childTable("promo_codes", "code TEXT AS (working ->> '$.promoCode') VIRTUAL")}
    ${childTable("redemption_controls", "control_type TEXT AS (working ->> '$.controlType') VIRTUAL")}
  `);
}

const childTable = (name: string, generated: string) => `
  CREATE TABLE ${name} (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    offer_id TEXT NOT NULL REFERENCES offers (id),
    server_id INTEGER,
    working TEXT NOT NULL,
    base TEXT,
    extra TEXT NOT NULL,
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
    retired_at TEXT,
    created_at TEXT NOT NULL,
    ${generated}
  ) STRICT;
  CREATE UNIQUE INDEX ${name}_server_id ON ${name} (server_id)
    WHERE server_id IS NOT NULL AND retired_at IS NULL;
  CREATE INDEX ${name}_offer ON ${name} (offer_id, seq) WHERE retired_at IS NULL;
`;

/**
 * The part of better-sqlite3's API that the store uses. The package's own declarations are not reachable through
 * its `exports` map.
 */
declare module "better-sqlite3" {
  export type SqlValue = string | number | bigint | null | Uint8Array;
  /** Positional values, or one object of named ones. */
  export type Parameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

  export interface Statement<P extends Parameters = [], R = unknown> {
    run(...parameters: P extends readonly SqlValue[] ? P : [P]): {
      changes: number;
      lastInsertRowid: number | bigint;
    };
    get(...parameters: P extends readonly SqlValue[] ? P : [P]): R | undefined;
    all(...parameters: P extends readonly SqlValue[] ? P : [P]): R[];
    iterate(...parameters: P extends readonly SqlValue[] ? P : [P]): IterableIterator<R>;
    /** Rows become the value of their first column. */
    pluck(): this;
  }

  export interface Transaction<T> {
    (): T;
    immediate(): T;
  }

  export default class Database {
    constructor(path: string, options?: { timeout?: number; nativeBinding?: string; readonly?: boolean });
    readonly inTransaction: boolean;
    prepare<P extends Parameters = [], R = unknown>(sql: string): Statement<P, R>;
    transaction<T>(work: () => T): Transaction<T>;
    exec(sql: string): this;
    function(
      name: string,
      options: { deterministic?: boolean },
      work: (...values: SqlValue[]) => SqlValue,
    ): this;
    pragma(source: string, options?: { simple?: boolean }): unknown;
    close(): this;
    static SqliteError: new (
      message: string,
      code: string,
    ) => Error & { readonly code: string };
  }
}

/// <reference path="./better-sqlite3.d.ts" />
import Database from "better-sqlite3";

export type { Statement } from "better-sqlite3";
/** The only place that names the driver. */
export { Database };

/** The part of PouchDB that the benchmark uses; the package has no declarations. */
declare module "pouchdb" {
  export default class PouchDB {
    constructor(name: string, options?: { skip_setup?: boolean });
    readonly replicate: {
      from(
        source: PouchDB,
        options: { batch_size: number; batches_limit: number },
      ): Promise<{ docs_written: number }>;
    };
    close(): Promise<void>;
  }
}

/** Any JSON value, as records hold it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

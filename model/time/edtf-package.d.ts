/** The part of the `edtf` package (which ships no types) that this project uses. */
declare module 'edtf' {
  export interface EdtfDate {
    readonly values: readonly number[];
    /** First and last instant, milliseconds since 1970 UTC; NaN where there is none. */
    readonly min: number;
    readonly max: number;
    /** A mask of the date's parts that carry the mark; 0 for none. */
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
  }

  /** The class of what names a season of a year. */
  export class Season {}

  /** For one date; an interval gives another shape, which is not used. */
  export default function edtf(text: string, options: { readonly level: 0 | 1 }): EdtfDate;
}

import { NARROWEST } from '../../ui/table/use-table.ts';

/** The average width of a character, and the padding of a cell, pixels. */
const CHARACTER = 7;
const BESIDE = 32;
const WIDEST = 320;

/** Where there is too little room, wide columns give some of theirs, down to this. */
const READABLE = 176;

/**
 * The initial widths of columns: that of the longest text, within bounds, scaled up if there is room left, and narrower where there is too little.
 * @param texts of some rows, by column
 */
export function columnWidths(fields: readonly string[], texts: readonly (readonly string[])[], room: number): number[] {
  const natural = fields.map((field, column) => {
    const longest = [field, ...(texts[column] ?? [])].reduce((most, text) => Math.max(most, text.length), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER + BESIDE));
  });
  const share = room / natural.reduce((sum, width) => sum + width, 0);
  if (share > 1) return natural.map((width) => Math.floor(width * share));
  return room === 0 ? natural : natural.map((width) => Math.max(Math.min(width, READABLE), Math.floor(width * share)));
}

/** Something that can be done now, by its name. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** The key that does the same, as it is written in menus. */
  readonly keys?: string;
  readonly run: () => void;
}

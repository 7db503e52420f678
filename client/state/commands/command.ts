/** An action that the user can run by name. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** The keyboard shortcut, as menus show it. */
  readonly keys?: string;
  readonly run: () => void;
}

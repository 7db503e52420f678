/** What takes the frames of a film and makes one file of them. */
export interface FilmSink {
  /** Takes what is on the canvas as the next frame. */
  add(canvas: HTMLCanvasElement): Promise<void>;
  /** Ends the film and gives the file. */
  finish(): Promise<Blob>;
  /** Gives up; nothing is left. */
  cancel(): Promise<void>;
}

/** How the files of a dataset in `seed/data` stand to what is loaded under its id. */
export type ShippedStanding =
  /** Nothing is loaded under its id: they are new, or were taken out. */
  | 'not-loaded'
  /** They are what is loaded. */
  | 'loaded'
  /** They are as they ship, and an earlier version of them is loaded as it shipped: nobody has changed it. */
  | 'newer'
  /** A later version of them is loaded as it shipped. */
  | 'older'
  /** Somebody has changed them, and not loaded them. */
  | 'files-changed'
  /** They are as they ship, and what is loaded never shipped as far as this version knows: somebody has changed it. */
  | 'other-loaded';

/**
 * @param loaded the hash of what is loaded, if something is
 * @param files the hash of the files
 * @param releases the hashes that the files have had, in the order of their versions
 */
export function shippedStanding(loaded: string | undefined, files: string, releases: readonly string[]): ShippedStanding {
  if (loaded === undefined) return 'not-loaded';
  if (loaded === files) return 'loaded';
  const [before, now] = [releases.indexOf(loaded), releases.indexOf(files)];
  if (now === -1) return 'files-changed';
  if (before === -1) return 'other-loaded';
  return before < now ? 'newer' : 'older';
}

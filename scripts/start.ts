import { seedEmbedded } from './seed-embedded.ts';

/** Loads the shipped data into an embedded store that lacks it, then serves. */
await seedEmbedded(console.log);
await import('../server/main.ts');

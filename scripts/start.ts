import { seedEmbedded } from './seed-embedded.ts';

/** Brings the shipped data in an embedded store up to date, then serves. */
await seedEmbedded(console.log);
await import('../server/main.ts');

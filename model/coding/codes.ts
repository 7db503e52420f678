/** The codes by which a dataset says how sure it is, and their words. */

/** What the source says of a relation, not what we think of it. */
export const STATUSES = ['actual', 'announced', 'alleged', 'inferred', 'forecast'] as const;
export type Status = (typeof STATUSES)[number];

/** Confidence in the judgement (ICD 203, Analytic Standards). */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The kind of support that a relation carries (after the MGAR coding scheme). */
export const CHANNELS = ['operational', 'material', 'territorial', 'training', 'financial', 'verbal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How far a source can be relied on (Admiralty code, AJP-2.1). */
export const RELIABILITY = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} as const;
export type Reliability = keyof typeof RELIABILITY;

/** How credible one claim is, apart from who makes it (Admiralty code, AJP-2.1). */
export const CREDIBILITY = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
} as const;
export type Credibility = keyof typeof CREDIBILITY;

/** What a claim says of a relation: `disputes-dates` grants the relation, but not when it held. */
export const STANCES = ['supports', 'disputes', 'disputes-dates'] as const;
export type Stance = (typeof STANCES)[number];
